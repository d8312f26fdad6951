import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/page.css';
import '../../components/options-controls.css';
import '../../components/options.css';
import '../../components/options-windows.css';
import '../../components/options-toast.css';
import '../../components/options-sample.css';
import { Group, OneOf, type Option, Slider } from '../../components/options-controls.tsx';
import type { PartProps } from '../../entrypoints/options/props.ts';
import { Question } from '../../entrypoints/options/question.tsx';
import { Row } from '../../entrypoints/options/sites-part.tsx';
import { type Said, Toast } from '../../entrypoints/options/toast.tsx';
import { type Choices, DEFAULT_SETTINGS, DELAY } from '../../platform/settings-shape.ts';
import { nothing, type Piece, type Stage } from './stage.ts';

const WIDTH = 560;

/** The controls of the options page, its rows, its questions and what it says. */
export function optionsPieces(stage: Stage): Piece[] {
  return [...controls(stage), ...rows(stage), ...questions(stage), ...toasts(stage)];
}

function controls({ t }: Stage): Piece[] {
  const triggers: readonly Option<'rest' | 'alt' | 'click'>[] = [
    { value: 'rest', name: t('optionsRest') },
    { value: 'alt', name: t('optionsAlt') },
    { value: 'click', name: t('optionsClick') },
  ];
  const styles = (['dotted', 'line', 'tint', 'none'] as const).map((value) => ({
    value,
    name: t({ dotted: 'optionsDotted', line: 'optionsLine', tint: 'optionsTint', none: 'optionsNone' }[value]),
    extra: (
      <span class="sample-box" lang="zh-Hans" aria-hidden="true">
        <span class={`drawn ${value}`}>西岸传媒港</span>
      </span>
    ),
  }));
  const slider = (disabled: boolean) => (
    <Slider
      label={t('optionsDelay')}
      value={200}
      bounds={DELAY}
      disabled={disabled}
      text={t('optionsSeconds', '0.2')}
      onChange={nothing}
    />
  );
  const part = (name: string, draw: Piece['draw']): Piece => ({
    name,
    width: WIDTH,
    draw: (
      <Group title={t('optionsCard')} hint={t('optionsAtOnce')}>
        {draw}
      </Group>
    ),
  });
  return [
    part(
      'one of a few: segments',
      <OneOf label={t('optionsTrigger')} as="segments" options={triggers} value="rest" onChange={nothing} />,
    ),
    part(
      'one of a few: rows',
      <OneOf label={t('optionsTrigger')} as="rows" options={triggers} value="alt" onChange={nothing} />,
    ),
    part(
      'one of a few: cards',
      <OneOf label={t('optionsMarks')} as="cards" options={styles} value="dotted" onChange={nothing} />,
    ),
    part('slider', slider(false)),
    part('slider, not to be used', slider(true)),
  ];
}

const rows = ({ t }: Stage): Piece[] => [
  {
    name: 'rows',
    width: WIDTH,
    draw: (
      <Group title={t('optionsMine')}>
        <ul class="rows">
          <Row
            name="西岸传媒港"
            lang="zh-Hans"
            about="2026-11-20"
            action={t('optionsRemove')}
            stop
            onAction={nothing}
          />
          <Row name="www.example.com" about={t('optionsSiteOff')} action={t('optionsTurnOn')} onAction={nothing} />
        </ul>
        <p class="empty-list">
          <span>{t('optionsKnown')}</span>
          <span class="about">{t('optionsNothing')}</span>
        </p>
      </Group>
    ),
  },
];

function questions({ bundle, speaker, t }: Stage): Piece[] {
  const settings = { ...DEFAULT_SETTINGS, theme: 'dark', saved: [{ entry: 'port', date: '2026-11-20' }] } as const;
  // A question asks nothing of the browser.
  const part = { bundle, speaker, t, settings, choose: nothing, replace: async () => {} } as unknown as PartProps;
  const imported: Choices = { delay: 400, saved: [{ entry: 'sponge', date: '2026-11-21' }] };
  const question = (name: string, choices: Choices | undefined): Piece => ({
    name,
    width: WIDTH,
    draw: (
      <Group title={t('optionsBackup')}>
        <Question
          {...part}
          pending={choices ? { kind: 'import', choices } : { kind: 'reset' }}
          onYes={nothing}
          onNo={nothing}
        />
      </Group>
    ),
  });
  return [
    question('question: import', imported),
    question('question: import of what is here', settings),
    question('question: reset', undefined),
    {
      name: 'a file that is refused',
      width: WIDTH,
      draw: (
        <Group title={t('optionsBackup')}>
          <p class="trouble">{t('optionsRefused', t('optionsRefusedFields', 'delay'))}</p>
        </Group>
      ),
    },
  ];
}

function toasts({ t }: Stage): Piece[] {
  const toast = (name: string, said: Omit<Said, 'times'>): Piece => ({
    name: `toast: ${name}`,
    width: WIDTH,
    height: 96,
    draw: <Toast said={{ ...said, times: 1 }} t={t} onClose={nothing} />,
  });
  return [
    toast('done', { text: t('optionsSaid') }),
    toast('can be taken back', { text: t('optionsRemoved', '3'), undo: nothing }),
    toast('not stored', { text: t('optionsNotStored'), isTrouble: true }),
  ];
}
