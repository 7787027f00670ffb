import { agencyVni } from './agency-vni.js';
import { clinicCsv } from './clinic-csv.js';
import { college } from './college.js';
import { partyCommittee } from './party-committee.js';
import { schoolQuality } from './school-quality.js';
import { serviceCentre } from './service-centre.js';
import { trainingPlan } from './training-plan.js';
import { wardExtract } from './ward-extract.js';

export const OFFICES = [wardExtract, schoolQuality, clinicCsv, trainingPlan, partyCommittee, serviceCentre, college, agencyVni];
