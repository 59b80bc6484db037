export const PDF_ANNOTATIONS = 'pdf-annotations';
//           ^^^^^^^^^^^^^^^ alias pdf-annotations
//                             ^^^^^^^^^^^^^^^^^ alias pdf-annotations
