import { Directive, Injectable, Input, TemplateRef, ViewContainerRef, inject } from '@angular/core';
import { CanMatchFn } from '@angular/router';

@Injectable({ providedIn: 'root' })
export class PermissionService {
  private readonly granted = new Set<string>();

  enabled(permission: string): boolean {
    return this.granted.has(permission);
  }
}

export const permissionGuard = (permission: string): CanMatchFn => () => inject(PermissionService).enabled(permission);

@Directive({ selector: '[appPermission]', standalone: true })
export class PermissionDirective {
  private readonly template = inject(TemplateRef<unknown>);
  private readonly view = inject(ViewContainerRef);
  private readonly permissions = inject(PermissionService);

  @Input() set appPermission(permission: string) {
    this.view.clear();
    if (this.permissions.enabled(permission)) this.view.createEmbeddedView(this.template);
  }
}
