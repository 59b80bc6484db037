import { useHas, useFeatures } from './features';
export const App = () => { const has = useHas(); const f = useFeatures(); return <>{has('cs-has')}{f.gb.isOn('cs-gb')}{f.has('cs-has2')}</>; };
//                                                                                      ^^^^^^^^ evaluation cs-has
//                                                                                                           ^^^^^^^ evaluation cs-gb
//                                                                                                                           ^^^^^^^^^ evaluation cs-has2
