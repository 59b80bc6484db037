import * as FeatureFlag from './lib/feature-flag';
import { enableLinkUnderlines as underlines } from './lib/feature-flag';

if (FeatureFlag.enableWSLDetection() && underlines()) document.body.classList.add('underlines');
//              ^^^^^^^^^^^^^^^^^^ evaluation enableWSLDetection
//                                      ^^^^^^^^^^ evaluation enableLinkUnderlines
