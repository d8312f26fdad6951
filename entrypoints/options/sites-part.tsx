import { Group } from '../../components/options-controls.tsx';
import { withSite } from '../../platform/settings.ts';
import type { PartProps, SiteFacts } from './props.ts';

/** Where the marks are: the sites that the reader added or switched off, and the default ones. */
export function SitesPart({ t, settings, choose, world, sites }: PartProps & { sites: SiteFacts }) {
  const { added, defaults } = sites;
  const switchOn = (host: string) => choose((now) => withSite(now, host, true));
  const withdrawn = defaults.filter(({ granted }) => !granted);
  return (
    <Group title={t('optionsSites')} hint={t('optionsSitesHint')}>
      <ul class="rows">
        {added.map((host) => (
          <Row
            key={`+${host}`}
            name={host === '*' ? t('optionsSitesEvery') : host}
            about={t('optionsSiteAdded')}
            action={t('optionsRemove')}
            stop
            onAction={() => world.remove(host)}
          />
        ))}
        {settings.sitesOff.map((host) => (
          <Row
            key={`-${host}`}
            name={host}
            about={t('optionsSiteOff')}
            action={t('optionsTurnOn')}
            onAction={() => switchOn(host)}
          />
        ))}
        {withdrawn.map(({ host }) => (
          <Row
            key={`?${host}`}
            name={host}
            about={t('optionsSiteWithdrawn')}
            action={t('optionsGrant')}
            onAction={() => world.grant(host)}
          />
        ))}
      </ul>
      {withdrawn.length > 1 && (
        <p class="actions">
          <button type="button" class="button line" onClick={() => world.grant(...withdrawn.map(({ host }) => host))}>
            {t('optionsGrantAll')}
          </button>
        </p>
      )}
      {added.length + settings.sitesOff.length === 0 && <p class="nothing">{t('optionsSitesNone')}</p>}
      <details>
        <summary>{t('optionsSitesDefault', String(defaults.length))}</summary>
        <ul class="plain-list">
          {defaults.map(({ host }) => (
            <li key={host} lang="en">
              {host}
            </li>
          ))}
        </ul>
      </details>
    </Group>
  );
}

interface RowProps {
  readonly name: string;
  readonly lang?: string;
  readonly about: string;
  readonly action: string;
  /** An action that takes something away. */
  readonly stop?: boolean;
  onAction(): void;
}

/** A thing, what is said of it, and what can be done with it. */
export function Row({ name, lang, about, action, stop = false, onAction }: RowProps) {
  return (
    <li class="row">
      <span class="name" lang={lang}>
        {name}
      </span>
      <span class="about">{about}</span>
      <button type="button" class={stop ? 'button stop' : 'button'} aria-label={`${action} ${name}`} onClick={onAction}>
        {action}
      </button>
    </li>
  );
}
