export default {
  MAPS_3D: 'maps-3d',
//^^^^^^^ declaration maps-3d
  ROUTE_SHARING: 'route-sharing',
//^^^^^^^^^^^^^ declaration route-sharing
};
