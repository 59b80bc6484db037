import { OpenFeature } from '@openfeature/server-sdk';

enum AdminFlag {
  Impersonate = 'admin-impersonate',
//^^^^^^^^^^^ declaration admin-impersonate
  //            ^^^^^^^^^^^^^^^^^^^ mention admin-impersonate
  Purge = 'admin-purge',
//^^^^^ declaration admin-purge
  //      ^^^^^^^^^^^^^ mention admin-purge
}

export class FlagGuard {
  flag!: AdminFlag;

  async canActivate(): Promise<boolean> {
    return OpenFeature.getClient().getBooleanValue(this.flag, false);
    //                                             ^^^^^^^^^ unresolved {admin-impersonate, admin-purge}
  }
}
