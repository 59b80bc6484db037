declare const enum Gate {
  Offline = 'offline-maps',
//^^^^^^^ declaration offline-maps
  //        ^^^^^^^^^^^^^^ mention offline-maps
}
