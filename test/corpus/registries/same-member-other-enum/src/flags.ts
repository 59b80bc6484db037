export enum Flag {
  Export = 'export-v2',
//^^^^^^ declaration export-v2
}
