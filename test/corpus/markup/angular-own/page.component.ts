import { Component } from '@angular/core';
import { FlagDirective } from './flag.directive';
import { FlagPipe } from './flag.pipe';
import { GateComponent } from './gate.component';

@Component({
  selector: 'shop-page',
  imports: [FlagDirective, FlagPipe, GateComponent],
  templateUrl: './page.component.html',
})
export class PageComponent {}
