import { Component } from '@angular/core';
import { Routes } from '@angular/router';
import { ToggledPage } from './toggles/when.component';

@Component({
  selector: 'app-day',
  standalone: true,
  template: `@if (ready()) { <h1 [title]="title">Today</h1> }`,
})
export class DayComponent extends ToggledPage {
  protected readonly title = 'scheduler.day-title';

  protected override get pageToggle(): string {
    return 'scheduler.day-view';
//         ^^^^^^^^^^^^^^^^^^^^ gate scheduler.day-view
  }
}

export const dayRoutes: Routes = [{ path: '', component: DayComponent }];
