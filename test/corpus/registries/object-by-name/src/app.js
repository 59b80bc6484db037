import { features } from './features.js';

if (features.offlineMode) registerWorker();
//           ^^^^^^^^^^^ evaluation offlineMode
export const editor = features.betaEditor ? import('./beta-editor.js') : import('./editor.js');
//                             ^^^^^^^^^^ evaluation betaEditor
