import { Component, inject } from '@angular/core';
import { Settings } from './settings.service';
import { TOGGLES } from './toggles/toggles.service';
import { ToggledPage, WhenComponent } from './toggles/when.component';

@Component({
  selector: 'app-week',
  standalone: true,
  imports: [WhenComponent],
  template: `
    @if (ready()) {
      <table></table>
      <app-when toggle="scheduler.drag-slots"><span>Drag to move</span></app-when>
//                     ^^^^^^^^^^^^^^^^^^^^^^ evaluation scheduler.drag-slots
      <app-when [toggle]="names.printing">
//                        ^^^^^^^^^^^^^^ evaluation scheduler.printing
        <button type="button" (click)="settings.changes.emit('slot.picked')">Print</button>
      </app-when>
    }
    @if (reminders()) { <p>Reminders are sent.</p> }
  `,
})
export class WeekComponent extends ToggledPage {
  protected override readonly pageToggle = 'scheduler.week-view';
//                                         ^^^^^^^^^^^^^^^^^^^^^ gate scheduler.week-view
  protected readonly names = TOGGLES;
  protected readonly settings = inject(Settings);
  protected readonly sound = this.settings.on('scheduler.sound');
  protected readonly reminders = this.toggles.on('scheduler.sms-reminders');
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation scheduler.sms-reminders
}
