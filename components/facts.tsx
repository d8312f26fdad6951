import type { EntryView } from '../glossary/schema.ts';
import type { EntryCardProps } from './card-props.ts';
import { formatDate } from './dates.ts';
import { space, ui } from './labels.ts';
import { LookUpLink } from './links.tsx';

type Shown = EntryCardProps & { view: EntryView };

/** Three moments stand side by side; more of them, or long words, need a row each. */
const ACROSS_MAX = 3;
const ACROSS_LENGTH = 24;

/** What became of the term, where a date alone does not say. */
export const noteOf = (view: EntryView): string | undefined => view.note ?? view.superseded?.note;

/** The time line: solid where documents attest the term, dashed where none was seen, a ring for the successor. */
export function TimeLine({ view, on }: Shown) {
  const { history, language } = view;
  const note = noteOf(view);
  const across = history.length <= ACROSS_MAX && history.every(({ text }) => text.length <= ACROSS_LENGTH);
  return (
    <>
      {history.length > 0 && (
        <ol class={`time ${across ? 'across' : 'down'}`}>
          {history.map(({ date, text, kind, lookUp }) => (
            <li key={`${date}${text}`} class={kind}>
              <time class="when" dateTime={date}>
                {formatDate(date, language)}
              </time>
              <span>
                {text}
                {lookUp && space(language)}
                {lookUp && <LookUpLink to={lookUp} lookUp={on.lookUp} />}
              </span>
            </li>
          ))}
        </ol>
      )}
      {note && <p class="remark">{note}</p>}
    </>
  );
}

/** The first figure in one line, for the compact card of an entry that has no parts. */
export function KeyFigure({ view }: Shown) {
  const figure = view.figures[0];
  if (!figure) return null;
  return (
    <p class="key">
      <span>{figure.what}</span> <b>{figure.value}</b>{' '}
      <time class="when" dateTime={figure.asOf}>
        {formatDate(figure.asOf, view.language)}
      </time>
    </p>
  );
}

/** A value of so many letters stands in one line; what it measures is wrapped instead. */
const VALUE_LINE = 21;

/** Figures, each with its date and the number of the source that says so. */
export function Figures({ view, t }: Shown) {
  return (
    <table class="figures">
      <tbody>
        {view.figures.map(({ what, value, asOf, planned, cite }) => (
          <tr key={`${what}${asOf}`}>
            <th scope="row">{planned ? t('cardPlanned', what) : what}</th>
            <td class={value.length > VALUE_LINE ? 'value' : 'value short'}>{value}</td>
            <td class="when">
              <time dateTime={asOf}>{formatDate(asOf, view.language)}</time>
              <sup>
                <span class="unseen" lang={ui(t)}>
                  {t('cardSource')}{' '}
                </span>
                {cite}
              </sup>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
