import { flags } from './env';

export const print = (doc: Doc) => (flags.printPreview ? preview(doc) : send(doc, flags.exportQueue()));
//                                        ^^^^^^^^^^^^ evaluation printPreview
//                                                                                      ^^^^^^^^^^^ evaluation exportQueue
