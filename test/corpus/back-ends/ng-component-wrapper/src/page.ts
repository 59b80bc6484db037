import { Component } from '@angular/core';
import { FeatureComponent, GateComponent } from './feature.component';
@Component({ selector: 'page', imports: [FeatureComponent, GateComponent], templateUrl: './page.html' })
export class Page {}
