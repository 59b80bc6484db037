export const features = {
  animations: true,
//^^^^^^^^^^ declaration animations
  offlineMode: process.env.NODE_ENV !== 'test',
//^^^^^^^^^^^ declaration offlineMode
  betaEditor: false,
//^^^^^^^^^^ declaration betaEditor
};
