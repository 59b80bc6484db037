import { WebFlagService, type BaseFlagService } from './FlagService';
const flags = WebFlagService.instance;
export class Editor {
  constructor(private readonly flags: BaseFlagService, private cache: Map<string, number>) {}
  open() {
    const x = this.cache.get('editor-cache');
    if (this.flags.isEnabled('editor-tabs')) return x;
//                           ^^^^^^^^^^^^^ evaluation editor-tabs
    return this.flags.get<string>('editor-theme', 'dark');
//                                ^^^^^^^^^^^^^^ evaluation editor-theme
  }
}
export const e = new Editor(flags, new Map());
if (flags.isEnabled('app-start')) e.open();
//                  ^^^^^^^^^^^ evaluation app-start
WebFlagService.instance.get('app-size', 1);
//                          ^^^^^^^^^^ evaluation app-size
