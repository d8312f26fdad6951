import { cardPieces } from '../gallery/card-pieces.tsx';
import { holdGallery } from './support/hold-gallery.ts';

// What the pictures show in Simplified Chinese is held in card.a11y.test.tsx too; here are the other languages.
holdGallery(cardPieces);
