export const SAVED_SEARCHES = 'saved-searches';
//           ^^^^^^^^^^^^^^ alias saved-searches
//                            ^^^^^^^^^^^^^^^^ alias saved-searches
