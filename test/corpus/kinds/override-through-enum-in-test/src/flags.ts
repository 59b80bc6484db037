export enum Flags {
  Lockers = 'parcel-lockers',
//^^^^^^^ declaration parcel-lockers
  //        ^^^^^^^^^^^^^^^^ mention parcel-lockers
}
