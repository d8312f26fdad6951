import { popupPieces } from '../gallery/popup-pieces.tsx';
import { holdGallery } from './support/hold-gallery.ts';

holdGallery(popupPieces);
