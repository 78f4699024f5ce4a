//! Complaints, mediation and dog businesses.

use dog_registry::{
    Jurisdiction,
    complaint::{self, Complaint, Conclusion},
    mediation::{self, Mediation},
    policies,
    policy::{Business, Channel, Errand, Permit, SuspensionReason, Zone},
    premises::{self, Inspection, Plan, Premises, Vet},
};
use governance_core::{
    legal_time::Calendar,
    mandate::BodyKind,
    mediation::{Agreement, Form, Side},
    procedure::Case,
};

use super::{check, log, replay, wenzhou};

fn qingdao() -> Jurisdiction {
    Jurisdiction { policy: policies::qingdao().unwrap(), calendar: Calendar::official() }
}

/// A complaint to the wrong department, referred, handled, answered.
fn qingdao_complaint() -> String {
    use complaint::Command::{Accept, Conclude, Lodge, Refer, Reply};
    let (police, squad) = (BodyKind::PublicSecurity, BodyKind::UrbanManagement);
    let lodge = Lodge { with: police, by: Channel::Online, reachable: Some(true) };
    log(
        Case::new(Complaint::not_lodged()),
        &qingdao(),
        &[
            ("2025-10-13T09:00:00", BodyKind::Anyone, lodge),
            ("2025-10-13T10:00:00", police, Refer { to: squad, competent: Some(false) }),
            ("2025-10-13T10:10:00", police, Reply),
            ("2025-10-13T15:00:00", squad, Accept),
            ("2025-10-14T09:00:00", squad, Reply),
            ("2025-10-16T09:00:00", squad, Conclude(Conclusion::Violation)),
            ("2025-10-16T10:00:00", squad, Reply),
        ],
    )
}

/// Settled in vain next door, mediated, failed, mediated again, confirmed, enforced, performed.
fn wenzhou_mediation() -> String {
    use mediation::Command::{
        Agree, Ask, AskConfirmation, Begin, Conciliate, Confirm, Consent, End, Enforce, Offer,
        Perform, Refuse,
    };
    let (party, committee) = (BodyKind::Party, BodyKind::MediationCommittee);
    let free = || Begin { charged: Some(0_u32.into()) };
    let agree = Agree {
        agreement: Agreement { form: Form::Oral, ..Agreement::sound() },
        reached: "2025-09-15".parse().unwrap(),
        perform_by: Some("2025-09-30".parse().unwrap()),
    };
    log(
        Case::new(Mediation::open()),
        &wenzhou(),
        &[
            ("2025-09-01T09:00:00", BodyKind::PropertyCompany, Conciliate { settled: false }),
            ("2025-09-02T09:00:00", party, Ask { side: Side::First }),
            ("2025-09-02T10:00:00", party, Consent { side: Side::Second }),
            ("2025-09-03T09:00:00", committee, free()),
            ("2025-09-03T12:00:00", committee, End { told: true }),
            ("2025-09-05T09:00:00", committee, Offer),
            ("2025-09-05T10:00:00", party, Refuse { side: Side::Second }),
            ("2025-09-14T09:00:00", party, Ask { side: Side::Second }),
            ("2025-09-14T10:00:00", party, Consent { side: Side::First }),
            ("2025-09-15T09:00:00", committee, free()),
            ("2025-09-15T11:00:00", committee, agree),
            ("2025-10-15T10:00:00", party, AskConfirmation { jointly: Some(true) }),
            ("2025-10-20T10:00:00", BodyKind::Court, Confirm),
            ("2025-11-03T10:00:00", party, Enforce),
            ("2025-11-10T10:00:00", party, Perform),
        ],
    )
}

/// A clinic: refused, permitted, opened, suspended, reopened, its licence revoked.
fn shanghai_premises() -> String {
    use premises::Command::{
        File, GrantPermit, Inspect, Open, RefusePermit, Register, Reopen, RevokePermit, Suspect,
        Suspend, TakeOut, Treat,
    };
    let law =
        Jurisdiction { policy: policies::shanghai().unwrap(), calendar: Calendar::official() };
    let (party, bureau) = (BodyKind::Party, BodyKind::Agriculture);
    let permit = Permit::ClinicLicence;
    let plan = Plan::ordinary(Business::Clinic, Zone::Key, "2025-04-08".parse().unwrap());
    let plan = || Box::new(plan.clone());
    let found =
        || Box::new(Inspection { waste_disposed: Some(false), ..Inspection::clean(*plan()) });
    let reason = SuspensionReason::Suspicion;
    let decided = Some("2025-04-18".parse().unwrap());
    log(
        Case::new(Premises::proposed(Business::Clinic, Zone::Key)),
        &law,
        &[
            ("2025-04-01T10:00:00", bureau, RefusePermit { permit, reasons: true }),
            ("2025-04-08T10:00:00", bureau, GrantPermit { permit, plan: plan() }),
            ("2025-04-09T10:00:00", BodyKind::MarketRegulation, Register),
            ("2025-04-10T10:00:00", party, Open { plan: plan(), show_certificates: None }),
            ("2025-04-11T10:00:00", party, Treat { by: Vet::Licensed { filed: Some(true) } }),
            ("2025-04-11T11:00:00", party, TakeOut { errand: Some(Errand::Vaccination) }),
            ("2025-04-12T10:00:00", party, Suspect { isolated: false }),
            ("2025-04-14T10:00:00", BodyKind::AnimalHealth, Inspect { found: found() }),
            ("2025-04-20T10:00:00", bureau, Suspend { reason, aggravated: Some(true), decided }),
            ("2025-05-20T10:00:00", bureau, Reopen { corrected: Some(true) }),
            (
                "2025-06-20T10:00:00",
                bureau,
                RevokePermit { permit, aggravated: Some(true), decided },
            ),
        ],
    ) + &log(
        Case::new(Premises::proposed(Business::Sale, Zone::Key)),
        &law,
        &[
            ("2025-04-08T10:00:00", BodyKind::MarketRegulation, Register),
            ("2025-04-15T10:00:00", party, File { with: BodyKind::AnimalHealth }),
        ],
    )
}

#[test]
fn complaint_of_version_0_1() {
    let stored = check("0.1-complaint-qingdao.jsonl", &qingdao_complaint());
    let case = replay(Complaint::not_lodged(), &stored).unwrap();
    assert_eq!(case.stage(0), complaint::Stage::Replied);
    // The file says how the complaint came in, and not from whom.
    assert!(stored.contains(r#""by":{"body":"anyone","reference":"anyone"}"#), "{stored}");
}

#[test]
fn mediation_of_version_0_1() {
    let stored = check("0.1-mediation-wenzhou.jsonl", &wenzhou_mediation());
    let case = replay(Mediation::open(), &stored).unwrap();
    assert_eq!(case.stage(0), mediation::Stage::Performed);
}

#[test]
fn premises_of_version_0_1() {
    let both = shanghai_premises();
    let second = both.match_indices("{\"sequence\":0").nth(1).unwrap().0;
    let (clinic, shop) = both.split_at(second);
    let clinic = check("0.1-premises-shanghai.jsonl", clinic);
    let case = replay(Premises::proposed(Business::Clinic, Zone::Key), &clinic).unwrap();
    assert_eq!(case.stage(0), premises::Stage::PermitRevoked);
    assert_eq!(case.stage(3), premises::Stage::Closed);
    let shop = check("0.1-premises-shop-shanghai.jsonl", shop);
    assert!(shop.contains(r#"{"filed":{"business":"sale","with":"animal_health","late":1}}"#));
}
