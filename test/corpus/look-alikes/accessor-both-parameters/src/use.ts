import { traced } from './traced';

export const rows = () => traced('rows-virtual', 'rows.render', ['rows-team']);
//                               ^^^^^^^^^^^^^^ evaluation rows-virtual
//                                               ^^^^^^^^^^^^^ nothing
//                                                               ^^^^^^^^^^^ nothing
