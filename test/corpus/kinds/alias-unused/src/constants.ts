export const MAP_CLUSTERS = 'map-clusters';
//                          ^^^^^^^^^^^^^^ alias map-clusters
