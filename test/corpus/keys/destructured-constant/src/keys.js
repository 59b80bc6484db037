export const KEYS = { cursors: 'live-cursors', presence: 'presence-list' };
//                    ^^^^^^^ declaration live-cursors
//                             ^^^^^^^^^^^^^^ mention live-cursors
//                                             ^^^^^^^^ declaration presence-list
//                                                       ^^^^^^^^^^^^^^^ mention presence-list
