import { Component } from '@angular/core';
import { IfFlagDirective } from './if-flag.directive';
import { FlagPipe } from './flag.pipe';
import { GateDirective } from './gate.directive';
@Component({ selector: 'app-page', standalone: true, imports: [IfFlagDirective, FlagPipe, GateDirective], templateUrl: './page.component.html' })
export class PageComponent {}
