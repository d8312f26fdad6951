import css from '../../components/card-whole.css?inline';
import { reasonOf } from '../../page/reason.ts';
import type { WholeCard } from '../../page/scout-api.ts';
import { listenToDrags } from './card-drag.ts';
import { copyText } from './clipboard.ts';
import { canSpeak, hush, isSpeaking, speak } from './speech.ts';

/** What only an expanded card needs. */
export const WHOLE_CARD: WholeCard = { css, copyText, canSpeak, isSpeaking, speak, hush, reasonOf, listenToDrags };
