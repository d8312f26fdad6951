import { DOMAIN_LABELS, langOf } from '../../components/labels.ts';
import { Group, OneOf, Slider } from '../../components/options-controls.tsx';
import { Seal } from '../../components/seal.tsx';
import { DOMAINS } from '../../glossary/schema.ts';
import { DELAY, type Settings } from '../../platform/settings-shape.ts';
import { CHOICES, type Choice } from './labels.ts';
import type { PartProps } from './props.ts';

type Chosen = keyof typeof CHOICES;

/** The control of a setting that is one of a few values. */
function Chooser<K extends Chosen>({
  of,
  as,
  label,
  extra,
  t,
  settings,
  choose,
}: PartProps & {
  of: K;
  as: 'cards' | 'rows' | 'segments';
  label: string;
  extra?: (value: Settings[K]) => preact.ComponentChildren;
}) {
  const options = (CHOICES[of] as readonly Choice<Settings[K]>[]).map(({ value, key, own }) => ({
    value,
    name: own?.name ?? t(key ?? ''),
    lang: own?.lang,
    extra: extra?.(value),
  }));
  return (
    <OneOf label={label} as={as} options={options} value={settings[of]} onChange={(value) => choose({ [of]: value })} />
  );
}

/** Four samples, each drawn in its own style. */
export function MarksPart(props: PartProps) {
  const { t, speaker } = props;
  const sample = speaker.find('xi-an-chuanmeigang');
  const text = sample ? speaker.term(sample) : speaker.han('西岸传媒港');
  return (
    <Group title={t('optionsMarks')} hint={t('optionsMarksHint')}>
      <Chooser
        {...props}
        of="markStyle"
        as="cards"
        label={t('optionsMarks')}
        extra={(style) => (
          <span class="sample-box" lang={langOf(speaker.script)} aria-hidden="true">
            <span class={`drawn ${style}`}>{text}</span>
          </span>
        )}
      />
    </Group>
  );
}

export function TermsPart(props: PartProps) {
  const { t, bundle, settings, choose } = props;
  const count = (levels: readonly string[]) => bundle.entries.filter(({ level }) => levels.includes(level)).length;
  const counts: Readonly<Record<Settings['levels'], number>> = {
    xuhui: count(['xuhui']),
    shanghai: count(['xuhui', 'shanghai']),
    about: bundle.entries.length,
    all: bundle.entries.length,
  };
  const off = settings.domainsOff;
  const here = DOMAINS.filter((domain) => bundle.entries.some((entry) => entry.domain === domain));
  const on = here.filter((domain) => !off.includes(domain)).length;
  return (
    <Group title={t('optionsLevels')}>
      <Chooser
        {...props}
        of="levels"
        as="rows"
        label={t('optionsLevels')}
        extra={(levels) => <span class="count">{counts[levels]}</span>}
      />
      <details class="domains">
        <summary>
          {on === here.length
            ? t('optionsDomainsAll', String(here.length))
            : t('optionsDomainsSome', String(here.length), String(on))}
        </summary>
        <fieldset>
          <legend class="unseen">{t('optionsDomains')}</legend>
          {here.map((domain) => (
            <label key={domain} class={off.includes(domain) ? 'option' : 'option on'}>
              <input
                type="checkbox"
                checked={!off.includes(domain)}
                onChange={(event) => {
                  const wanted = event.currentTarget.checked;
                  choose(({ domainsOff }) => {
                    const others = domainsOff.filter((each) => each !== domain);
                    const next = wanted ? others : [...others, domain];
                    return { domainsOff: next.length ? next : undefined };
                  });
                }}
              />
              <Seal domain={domain} level="national" script={props.speaker.script} />
              <span>{t(DOMAIN_LABELS[domain].key)}</span>
            </label>
          ))}
        </fieldset>
      </details>
      <Chooser {...props} of="density" as="segments" label={t('optionsDensity')} />
    </Group>
  );
}

export function CardPart(props: PartProps) {
  const { t, settings, choose } = props;
  return (
    <Group title={t('optionsCard')}>
      <Chooser {...props} of="trigger" as="segments" label={t('optionsTrigger')} />
      <Slider
        label={t('optionsDelay')}
        value={settings.delay}
        bounds={DELAY}
        disabled={settings.trigger !== 'rest'}
        text={t('optionsSeconds', String(settings.delay / 1000))}
        onChange={(delay) => choose({ delay })}
      />
      <Chooser {...props} of="place" as="segments" label={t('optionsPlace')} />
    </Group>
  );
}

export function LookPart(props: PartProps) {
  const { t } = props;
  return (
    <Group title={t('optionsLook')}>
      <Chooser {...props} of="script" as="segments" label={t('optionsScript')} />
      <Chooser {...props} of="interfaceLanguage" as="segments" label={t('optionsInterface')} />
      <Chooser {...props} of="textLanguage" as="segments" label={t('optionsText')} />
      <Chooser {...props} of="theme" as="segments" label={t('optionsTheme')} />
    </Group>
  );
}
