import { Analytics, FeatureKey, Icons, Page } from './enums';

export const use = () => [Page.Chat, Analytics.Chat, Icons.Name.Chat, has(FeatureKey.Chat)];
//                        ^^^^^^^^^ nothing
//                                   ^^^^^^^^^^^^^^ nothing
//                                                   ^^^^^^^^^^^^^^^ nothing
//                                                                        ^^^^^^^^^^^^^^^ evaluation chat-widget
