import { OpenFeature } from '@openfeature/server-sdk';
import { ImageFlags } from './flags';

export const crop = () => OpenFeature.getClient().getBooleanValue(ImageFlags.Crop, false);
//                                                                ^^^^^^^^^^^^^^^ evaluation smart-crop
