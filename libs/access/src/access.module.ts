import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './asker/access.guard.js';
import { Doorkeeper } from './asker/doorkeeper.js';
import { RouteCheck } from './asker/route-check.js';
import { DeclaredFields, type FieldDeclarations } from './fields/declared-fields.js';
import { LoansController } from './loans/loans.controller.js';
import { LoansQuery } from './loans/loans.query.js';
import { Loans } from './loans/loans.service.js';
import { Credentials } from './passwords/credentials.js';
import { Passwords } from './passwords/passwords.js';
import { Permissions, type PermissionTable } from './permissions/permissions.js';
import { SignInRulesController } from './rules/sign-in-rules.controller.js';
import { SignInRules } from './rules/sign-in-rules.service.js';
import { Enrolment } from './second-factor/enrolment.service.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactor } from './second-factor/second-factor.service.js';
import { Attempts } from './sessions/attempts.js';
import { Devices } from './sessions/devices.js';
import { OpenSessionController } from './sessions/open-session.controller.js';
import { OpenSessions } from './sessions/open-sessions.js';
import { OwnSessionsController } from './sessions/own-sessions.controller.js';
import { SessionController } from './sessions/session.controller.js';
import { DEMO, SessionQuery } from './sessions/session.query.js';
import { SessionService } from './sessions/session.service.js';
import { WEB_ADDRESS, type WebAddress } from './sessions/session-cookie.js';
import { SessionSweep } from './sessions/session-sweep.js';
import { SignIn } from './sessions/sign-in.service.js';
import { StepUp } from './sessions/step-up.service.js';
import { FirstAccounts } from './setup/first-accounts.js';
import { SetupController } from './setup/setup.controller.js';
import { SetupService } from './setup/setup.service.js';
import { SetupState } from './setup/setup-state.js';
import { IdentityProvider, PROVIDER, type ProviderSettings } from './single-sign-on/identity-provider.js';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller.js';
import { SingleSignOn } from './single-sign-on/single-sign-on.service.js';
import { WaitingBox } from './single-sign-on/waiting-cookie.js';
import { ApiTokensController } from './tokens/api-tokens.controller.js';
import { ApiTokens } from './tokens/api-tokens.service.js';
import { TokenIdentity } from './tokens/token-identity.js';
import { GrantPaths } from './units/grant-paths.js';
import { Grants } from './users/grants.js';
import { LockedOut } from './users/locked-out.service.js';
import { OwnAccount } from './users/own-account.service.js';
import { SampleAccounts } from './users/sample-accounts.js';
import { UserController } from './users/user.controller.js';
import { UserQuery } from './users/user.query.js';
import { UserService } from './users/user.service.js';
import { UserGrants } from './users/user-grants.js';
import { ViewAsController } from './viewing/view-as.controller.js';
import { ViewAs } from './viewing/view-as.service.js';

export interface AccessOptions {
  readonly permissions: PermissionTable;
  readonly fields: FieldDeclarations;
  readonly address: WebAddress;
  readonly demo: boolean;
  readonly provider?: ProviderSettings | null | undefined;
}

@Global()
@Module({})
export class AccessModule {
  static forRoot({ permissions, fields, address, demo, provider = null }: AccessOptions): DynamicModule {
    return {
      module: AccessModule,
      imports: [DiscoveryModule],
      controllers: [
        SessionController,
        OpenSessionController,
        OwnSessionsController,
        SecondFactorController,
        ApiTokensController,
        SingleSignOnController,
        LoansController,
        ViewAsController,
        UserController,
        SignInRulesController,
        SetupController,
      ],
      providers: [
        { provide: Permissions, useValue: new Permissions(permissions) },
        { provide: DeclaredFields, useFactory: (held: Permissions) => new DeclaredFields(fields, held), inject: [Permissions] },
        { provide: WEB_ADDRESS, useValue: address },
        { provide: DEMO, useValue: demo },
        { provide: PROVIDER, useValue: provider },
        { provide: APP_GUARD, useClass: AccessGuard },
        Doorkeeper,
        RouteCheck,
        Passwords,
        Credentials,
        Attempts,
        Devices,
        SignIn,
        SessionService,
        SessionSweep,
        SessionQuery,
        OpenSessions,
        StepUp,
        SecondFactor,
        Enrolment,
        IdentityProvider,
        WaitingBox,
        SingleSignOn,
        ApiTokens,
        TokenIdentity,
        SignInRules,
        SetupState,
        SetupService,
        FirstAccounts,
        GrantPaths,
        Grants,
        Loans,
        ViewAs,
        LoansQuery,
        OwnAccount,
        UserService,
        LockedOut,
        UserQuery,
        UserGrants,
        SampleAccounts,
      ],
      exports: [
        SessionSweep,
        DeclaredFields,
        Doorkeeper,
        Permissions,
        GrantPaths,
        SetupState,
        UserService,
        UserGrants,
        SessionService,
        Passwords,
        SampleAccounts,
      ],
    };
  }
}
