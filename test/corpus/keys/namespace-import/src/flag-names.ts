export const BULK_EDIT = 'bulk-edit';
//           ^^^^^^^^^ alias bulk-edit
//                       ^^^^^^^^^^^ alias bulk-edit
export const ROW_GROUPS = 'row-groups';
//           ^^^^^^^^^^ alias row-groups
//                        ^^^^^^^^^^^^ alias row-groups
