import { chain, withFlag } from './middleware/withFlag';
export default chain([withFlag('mw-docs', '/docs'), withFlag('mw-blog', '/blog')]);
//                             ^^^^^^^^^ evaluation mw-docs
//                                                           ^^^^^^^^^ evaluation mw-blog
export const config = { matcher: ['/docs', '/blog'] };
