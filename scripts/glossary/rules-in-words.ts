import { needsOf } from '../../glossary/compile/forms.ts';
import type { Form } from '../../glossary/schema.ts';

/** What a form's rule asks, in words: “only between quotation marks; not before 会议”. Empty where it has none. */
export function rulesInWords({
  needs,
  not,
  marked,
}: Pick<Form, 'needs' | 'not'> & { readonly marked?: boolean }): string {
  if (marked === false) return 'found by search only';
  const asked = needsOf(needs).map((need) =>
    need === 'quoted'
      ? 'only between quotation marks'
      : need === 'page'
        ? 'only where the page speaks of Xuhui'
        : `only near ${need.near.join(', ')}`,
  );
  const refused = [
    ...(not?.before ? [`not before ${not.before.join(', ')}`] : []),
    ...(not?.after ? [`not after ${not.after.join(', ')}`] : []),
  ];
  return [...asked, ...refused].join('; ');
}
