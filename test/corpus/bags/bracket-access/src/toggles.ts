export enum Toggle {
  NyKalender = 'familie.ny-kalender',
//^^^^^^^^^^ declaration familie.ny-kalender
  //           ^^^^^^^^^^^^^^^^^^^^^ mention familie.ny-kalender
}
