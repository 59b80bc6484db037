import { featureToggles as ft } from './toggles';

export const rank = (items: Item[]) => (ft.semanticRanking ? semantic(items) : items);
//                                         ^^^^^^^^^^^^^^^ evaluation semanticRanking
