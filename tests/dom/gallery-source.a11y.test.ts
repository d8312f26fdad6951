import { sourcePieces } from '../gallery/source-pieces.tsx';
import { holdGallery } from './support/hold-gallery.ts';

holdGallery(sourcePieces);
