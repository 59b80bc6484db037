import names from './feature-names.js';

export const init = (features) => {
  if (features.has(names.MAPS_3D)) load3d();
  //               ^^^^^^^^^^^^^ evaluation maps-3d
};
