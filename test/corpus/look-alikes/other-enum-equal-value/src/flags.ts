export enum Flag {
  Reports = 'reports',
//^^^^^^^ declaration reports
}
