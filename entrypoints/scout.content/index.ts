import { defineContentScript } from 'wxt/utils/define-content-script';
import './marks.css';
import { start } from './start.ts';

// What every matching page pays for: index, scanner, marks. What only a card needs is in the card's script. Nothing else belongs here.
// Where it runs is said in wxt.config.ts.
export default defineContentScript({
  registration: 'runtime',
  main: () => {
    // A page may have broken what we rely on; then it stays as it is, and nothing is said in it.
    start().catch(() => undefined);
  },
});
