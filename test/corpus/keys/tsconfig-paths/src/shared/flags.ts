export enum Flag {
  BulkImport = 'bulk-import',
//^^^^^^^^^^ declaration bulk-import
  //           ^^^^^^^^^^^^^ mention bulk-import
}
