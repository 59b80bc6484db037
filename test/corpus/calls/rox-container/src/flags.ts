import Rox, { Flag, RoxString } from 'rox-browser';

export const flags = {
  newGallery: new Flag(),
//^^^^^^^^^^ declaration shop.newGallery
  galleryLayout: new RoxString('grid', ['grid', 'list']),
//^^^^^^^^^^^^^ declaration shop.galleryLayout
};

Rox.register('shop', flags);
