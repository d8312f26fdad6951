import { optionsPieces } from '../gallery/options-pieces.tsx';
import { holdGallery } from './support/hold-gallery.ts';

holdGallery(optionsPieces);
