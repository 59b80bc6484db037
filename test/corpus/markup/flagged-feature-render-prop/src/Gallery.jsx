import { Feature, FlagsProvider } from 'flagged';

export const Gallery = () => (
  <FlagsProvider features={{ lightbox: true }}>
  //                         ^^^^^^^^ override lightbox
    <Feature name="lightbox" render={(on) => (on ? <Lightbox /> : <Plain />)} />
    //            ^^^^^^^^^^ evaluation lightbox
    <Feature name="slideshow">{(on) => on && <Slideshow />}</Feature>
    //            ^^^^^^^^^^^ evaluation slideshow
  </FlagsProvider>
);
