import { Component } from '@angular/core';
import { BooleanFeatureFlagDirective, StringFeatureFlagDirective } from '@openfeature/angular-sdk';

@Component({ selector: 'app-home', templateUrl: './home.component.html', imports: [BooleanFeatureFlagDirective, StringFeatureFlagDirective] })
export class HomeComponent {}
