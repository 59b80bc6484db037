import { Component, inject } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';
import { FeatureDirective } from '../core/feature.directive';
import { FlagService } from '../core/flag.service';
import { PermissionDirective, PermissionService } from '../core/permission.service';

@Component({
  selector: 'app-reports',
  standalone: true,
  imports: [FeatureDirective, PermissionDirective, TranslateModule],
  templateUrl: './reports.component.html',
})
export class ReportsComponent {
  protected readonly flags = inject(FlagService);
  private readonly permissions = inject(PermissionService);

  readonly canDelete = this.permissions.enabled('reports-delete');
  readonly pdf = this.flags.enabled('reports-pdf-export');
//                                  ^^^^^^^^^^^^^^^^^^^^ evaluation reports-pdf-export
  readonly pageSize = Number(localStorage.getItem('reports-page-size') ?? 25);
}
