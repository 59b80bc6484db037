import { Features, Permissions } from './features';

export class Page {
  constructor(
    private readonly features: Features,
    private readonly permissions: Permissions,
    private readonly cache: Map<string, string>,
  ) {}

  async show() {
    if (!this.permissions.has('page.read') || this.cache.has('page-html')) return false;
    //                        ^^^^^^^^^^^ nothing
    //                                                       ^^^^^^^^^^^ nothing
    return this.features.has('page-comments');
    //                       ^^^^^^^^^^^^^^^ evaluation page-comments
  }
}
