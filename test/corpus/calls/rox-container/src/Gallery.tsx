import { flags } from './flags';

export const Gallery = () =>
  flags.newGallery.isEnabled() ? <NewGallery layout={flags.galleryLayout.getValue()} /> : <OldGallery />;
  //    ^^^^^^^^^^ evaluation shop.newGallery
  //                                                       ^^^^^^^^^^^^^ evaluation shop.galleryLayout
