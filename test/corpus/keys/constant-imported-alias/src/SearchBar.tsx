import { useFlag } from '@unleash/proxy-client-react';
import { SAVED_SEARCHES as KEY } from './constants/flags';

export const SearchBar = () => (useFlag(KEY) ? <SavedSearches /> : <PlainSearch />);
//                                      ^^^ evaluation saved-searches
