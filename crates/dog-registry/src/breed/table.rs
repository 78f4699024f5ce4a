//! The catalogue of breeds, written from `data/breeds.toml` by the test `table_is_in_step`.
//! Change that file and run the test with `BLESS=1`.

use super::{Entry, Kin};

/// Every breed, by code.
pub(super) const TABLE: &[Entry] = &[
    Entry {
        code: "afghan_hound",
        chinese: "阿富汗猎犬",
        english: "Afghan Hound",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "airedale_terrier",
        chinese: "万能梗",
        english: "Airedale Terrier",
        kin: &[],
        aliases: &["艾尔谷梗"],
    },
    Entry {
        code: "akita",
        chinese: "秋田犬",
        english: "Akita",
        kin: &[],
        aliases: &["Akita Inu", "Japanese Akita", "American Akita", "日本秋田犬", "美系秋田犬"],
    },
    Entry {
        code: "alapaha_blue_blood_bulldog",
        chinese: "阿拉帕哈蓝血斗牛犬",
        english: "Alapaha Blue Blood Bulldog",
        kin: &[],
        aliases: &["Alapaha Bulldog"],
    },
    Entry {
        code: "alaskan_husky",
        chinese: "阿拉斯加哈士奇",
        english: "Alaskan Husky",
        kin: &[],
        aliases: &["Alaska Husky", "Alaskan Hus"],
    },
    Entry {
        code: "alaskan_klee_kai",
        chinese: "阿拉斯加克利凯犬",
        english: "Alaskan Klee Kai",
        kin: &[],
        aliases: &["Klee Kai"],
    },
    Entry {
        code: "alaskan_malamute",
        chinese: "阿拉斯加雪橇犬",
        english: "Alaskan Malamute",
        kin: &[],
        aliases: &["Malamute", "Alaskan Malmute", "阿拉斯加犬"],
    },
    Entry {
        code: "american_bulldog",
        chinese: "美国斗牛犬",
        english: "American Bulldog",
        kin: &[],
        aliases: &["American Bull Dog"],
    },
    Entry {
        code: "american_bully",
        chinese: "恶霸犬",
        english: "American Bully",
        kin: &[Kin::PitBull],
        aliases: &["Bully Pitbull", "Bully Pit Bull", "Pit Bull Bully", "Exotic American Bully", "American Bully (Pit Bull)", "美国恶霸犬"],
    },
    Entry {
        code: "american_cocker_spaniel",
        chinese: "美国可卡犬",
        english: "American Cocker Spaniel",
        kin: &[],
        aliases: &["美系可卡"],
    },
    Entry {
        code: "american_eskimo_dog",
        chinese: "美国爱斯基摩犬",
        english: "American Eskimo Dog",
        kin: &[],
        aliases: &["American Eskimo", "Eskimo"],
    },
    Entry {
        code: "american_foxhound",
        chinese: "美国猎狐犬",
        english: "American Foxhound",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "american_pit_bull_terrier",
        chinese: "美国比特犬",
        english: "American Pit Bull Terrier",
        kin: &[Kin::PitBull],
        aliases: &["American Pit Bull Terrier/Pit Bull", "Pit Bull", "Pitbull", "Pit", "Pit Bull Terrier", "Pit Bull Terr", "Pit Bull Ter", "Pitbull Terrier", "Pit Terrier", "American Pit Bull", "American Pitbull", "Am Pit Bull", "Am Pit Bull Terr", "American Pit Ter", "Red Nose Pit Bull", "Red Nosed Pit Bull", "Red Nose Pit", "Blue Nose Pit Bull", "Blue Nose Pitbull", "Blue Nosed Pit Bull", "Red & Blue Nose Pit Bull", "Colby Pit Bull", "APBT", "比特犬", "比特斗牛梗", "比特斗牛梗犬", "美国比特斗牛梗"],
    },
    Entry {
        code: "american_staffordshire_terrier",
        chinese: "美国斯塔福梗",
        english: "American Staffordshire Terrier",
        kin: &[Kin::PitBull],
        aliases: &["American Staffordshire", "American Stafford", "American Staff", "American Staff Ter", "American Staffordshire Ter", "Amer Staffordshire", "Amer Staff", "AmStaff", "Staffordshire Terrier", "Staffordshire Terr", "Stafforshire Terrier", "Stafford Terrier", "美国斯塔福㹴", "美国斯塔福郡梗", "斯塔福犬"],
    },
    Entry {
        code: "australian_cattle_dog",
        chinese: "澳洲牧牛犬",
        english: "Australian Cattle Dog",
        kin: &[],
        aliases: &["Australian Cattledog", "Aust Cattle Dog", "Australian Cattle", "Cattle Dog", "Cattle", "Blue Heeler", "Heeler", "Australian Blue Heeler", "Australian Cattle Blue Heeler", "Queensland Blue Heeler", "Queensland Blue Healer", "Queensland Heeler", "澳大利亚牧牛犬"],
    },
    Entry {
        code: "australian_kelpie",
        chinese: "澳洲卡尔比犬",
        english: "Australian Kelpie",
        kin: &[],
        aliases: &["Aust Kelpie", "Aus Kelpie", "Kelpie"],
    },
    Entry {
        code: "australian_shepherd",
        chinese: "澳洲牧羊犬",
        english: "Australian Shepherd",
        kin: &[],
        aliases: &["Australian Shepherd Dog", "Australian Shep", "Aussie", "澳大利亚牧羊犬"],
    },
    Entry {
        code: "australian_terrier",
        chinese: "澳大利亚梗",
        english: "Australian Terrier",
        kin: &[],
        aliases: &["Aust Terrier"],
    },
    Entry {
        code: "basenji",
        chinese: "巴仙吉犬",
        english: "Basenji",
        kin: &[],
        aliases: &["贝生吉犬", "刚果犬"],
    },
    Entry {
        code: "basset_hound",
        chinese: "巴吉度犬",
        english: "Basset Hound",
        kin: &[],
        aliases: &["Basset", "Bassett Hound", "巴吉度猎犬"],
    },
    Entry {
        code: "beagle",
        chinese: "比格犬",
        english: "Beagle",
        kin: &[],
        aliases: &["Beagle Hound", "比格猎犬", "米格鲁"],
    },
    Entry {
        code: "bearded_collie",
        chinese: "长须牧羊犬",
        english: "Bearded Collie",
        kin: &[],
        aliases: &["长须柯利犬"],
    },
    Entry {
        code: "beauceron",
        chinese: "法国狼犬",
        english: "Beauceron",
        kin: &[Kin::Wolfdog],
        aliases: &["Beauceron Wolfdog", "Berger de Beauce", "博斯牧羊犬"],
    },
    Entry {
        code: "bedlington_terrier",
        chinese: "贝林登梗",
        english: "Bedlington Terrier",
        kin: &[],
        aliases: &["贝林顿梗", "贝林顿梗犬", "贝灵顿梗"],
    },
    Entry {
        code: "belgian_shepherd",
        chinese: "比利时牧羊犬",
        english: "Belgian Shepherd",
        kin: &[],
        aliases: &["Belgian Shepherd Dog", "Belgium Shepard", "Belgian Sheepdog", "Groenendael", "Belgian Malinois", "Malinois", "Belgian Tervuren", "Belgian Turvuren", "Tervuren", "马里努阿犬", "马犬", "比利时马里努阿犬", "特弗伦犬"],
    },
    Entry {
        code: "bernese_mountain_dog",
        chinese: "伯恩山犬",
        english: "Bernese Mountain Dog",
        kin: &[],
        aliases: &["Bernese Mountain", "Bernese", "波恩山犬", "伯尔尼山犬"],
    },
    Entry {
        code: "bichon_frise",
        chinese: "比熊犬",
        english: "Bichon Frise",
        kin: &[],
        aliases: &["Bichon", "Bijon", "卷毛比熊犬"],
    },
    Entry {
        code: "biewer_terrier",
        chinese: "比沃梗",
        english: "Biewer Terrier",
        kin: &[],
        aliases: &["Beaver Terriers"],
    },
    Entry {
        code: "black_and_tan_coonhound",
        chinese: "黑褐猎浣熊犬",
        english: "Black and Tan Coonhound",
        kin: &[],
        aliases: &["Coonhound, Black And Tan"],
    },
    Entry {
        code: "black_mouth_cur",
        chinese: "黑嘴杂色犬",
        english: "Black Mouth Cur",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "black_russian_terrier",
        chinese: "黑俄罗斯梗",
        english: "Black Russian Terrier",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "bloodhound",
        chinese: "寻血猎犬",
        english: "Bloodhound",
        kin: &[],
        aliases: &["Saint Hubert Hound"],
    },
    Entry {
        code: "bluetick_coonhound",
        chinese: "蓝斑猎浣熊犬",
        english: "Bluetick Coonhound",
        kin: &[],
        aliases: &["Blue Tick Hound", "Bluetick Hound"],
    },
    Entry {
        code: "boerboel",
        chinese: "南非獒犬",
        english: "Boerboel",
        kin: &[Kin::Mastiff],
        aliases: &["African Boerboel", "South African Mastiff"],
    },
    Entry {
        code: "bolognese",
        chinese: "博洛尼亚犬",
        english: "Bolognese",
        kin: &[],
        aliases: &["Bolognese Bichon"],
    },
    Entry {
        code: "border_collie",
        chinese: "边境牧羊犬",
        english: "Border Collie",
        kin: &[],
        aliases: &["Australian Border Collie", "边牧"],
    },
    Entry {
        code: "border_terrier",
        chinese: "边境梗",
        english: "Border Terrier",
        kin: &[],
        aliases: &["伯德梗"],
    },
    Entry {
        code: "borzoi",
        chinese: "苏俄猎狼犬",
        english: "Borzoi",
        kin: &[],
        aliases: &["Russian Wolfhound", "苏俄牧羊犬"],
    },
    Entry {
        code: "boston_terrier",
        chinese: "波士顿梗",
        english: "Boston Terrier",
        kin: &[],
        aliases: &["Boston Terr", "Bosten Terrier"],
    },
    Entry {
        code: "bouvier_des_flandres",
        chinese: "法兰德斯牧羊犬",
        english: "Bouvier des Flandres",
        kin: &[],
        aliases: &["Bouvier", "佛兰德牧牛犬"],
    },
    Entry {
        code: "boxer",
        chinese: "拳师犬",
        english: "Boxer",
        kin: &[],
        aliases: &["German Boxer", "拳狮犬"],
    },
    Entry {
        code: "bracco_italiano",
        chinese: "意大利布拉可犬",
        english: "Bracco Italiano",
        kin: &[],
        aliases: &["Italian Pointer"],
    },
    Entry {
        code: "briard",
        chinese: "布里牧羊犬",
        english: "Briard",
        kin: &[],
        aliases: &["伯瑞犬"],
    },
    Entry {
        code: "brittany",
        chinese: "布列塔尼犬",
        english: "Brittany",
        kin: &[],
        aliases: &["Brittany Spaniel"],
    },
    Entry {
        code: "broholmer",
        chinese: "丹麦布罗荷马獒犬",
        english: "Broholmer",
        kin: &[Kin::Mastiff],
        aliases: &["Danish Broholmer", "丹麦布罗荷马獒"],
    },
    Entry {
        code: "brussels_griffon",
        chinese: "布鲁塞尔格里芬犬",
        english: "Brussels Griffon",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "bull_terrier",
        chinese: "牛头梗",
        english: "Bull Terrier",
        kin: &[],
        aliases: &["English Bull Terrier", "牛头㹴", "标准牛头梗"],
    },
    Entry {
        code: "bullmastiff",
        chinese: "斗牛獒犬",
        english: "Bullmastiff",
        kin: &[Kin::Mastiff],
        aliases: &["Bull Mastiff", "英国斗牛獒犬"],
    },
    Entry {
        code: "cairn_terrier",
        chinese: "凯恩梗",
        english: "Cairn Terrier",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "cane_corso",
        chinese: "卡斯罗犬",
        english: "Cane Corso",
        kin: &[Kin::Mastiff],
        aliases: &["Cane Corso Italiano", "Italian King Corso", "意大利卡斯罗犬", "意大利卡斯罗"],
    },
    Entry {
        code: "cardigan_welsh_corgi",
        chinese: "卡迪根威尔士柯基犬",
        english: "Cardigan Welsh Corgi",
        kin: &[],
        aliases: &["Welsh Corgi, Cardigan"],
    },
    Entry {
        code: "carolina_dog",
        chinese: "卡罗来纳犬",
        english: "Carolina Dog",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "catahoula_leopard_dog",
        chinese: "卡他豪拉豹犬",
        english: "Catahoula Leopard Dog",
        kin: &[],
        aliases: &["Catahoula", "Catahoula Cur", "Cattahula"],
    },
    Entry {
        code: "caucasian_shepherd",
        chinese: "高加索牧羊犬",
        english: "Caucasian Shepherd",
        kin: &[Kin::Mastiff],
        aliases: &["Caucasian Shepherd Dog", "Caucasian Ovcharka", "Caucasian Vcharka", "高加索犬", "高加索山犬", "俄罗斯高加索犬"],
    },
    Entry {
        code: "cavalier_king_charles_spaniel",
        chinese: "骑士查理王小猎犬",
        english: "Cavalier King Charles Spaniel",
        kin: &[],
        aliases: &["Cavalier", "Cavalier Charles Spaniel", "King Charles Cavlier"],
    },
    Entry {
        code: "central_asian_shepherd",
        chinese: "中亚牧羊犬",
        english: "Central Asian Shepherd",
        kin: &[],
        aliases: &["Central Asian Shepherd Dog", "Central Asian Ovcharka", "Alabai"],
    },
    Entry {
        code: "chihuahua",
        chinese: "吉娃娃",
        english: "Chihuahua",
        kin: &[],
        aliases: &["Chihuahua Sh", "Chihuahua Shorthair", "Chih Hua Hua", "吉娃娃犬"],
    },
    Entry {
        code: "chinese_crested",
        chinese: "中国冠毛犬",
        english: "Chinese Crested",
        kin: &[],
        aliases: &["Chinese Crested Dog", "Chinese Crested Hairless"],
    },
    Entry {
        code: "chow_chow",
        chinese: "松狮犬",
        english: "Chow Chow",
        kin: &[],
        aliases: &["Chow", "松狮"],
    },
    Entry {
        code: "clumber_spaniel",
        chinese: "克伦伯猎犬",
        english: "Clumber Spaniel",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "cocker_spaniel",
        chinese: "可卡犬",
        english: "Cocker Spaniel",
        kin: &[],
        aliases: &["Cocker", "Cockerspaniel", "Cocker Span", "Coker Spaniel"],
    },
    Entry {
        code: "collie",
        chinese: "苏格兰牧羊犬",
        english: "Collie",
        kin: &[],
        aliases: &["Rough Collie", "Smooth Collie", "Collie, Rough Coat", "Collie, Smooth Coat", "Scotch Collie", "柯利牧羊犬", "苏牧"],
    },
    Entry {
        code: "corgi",
        chinese: "柯基犬",
        english: "Corgi",
        kin: &[],
        aliases: &["Welsh Corgi", "Welsh/Corgi", "柯基"],
    },
    Entry {
        code: "coton_de_tulear",
        chinese: "图莱亚尔绒毛犬",
        english: "Coton de Tulear",
        kin: &[],
        aliases: &["Cotton De Tulear", "棉花面纱犬"],
    },
    Entry {
        code: "dachshund",
        chinese: "腊肠犬",
        english: "Dachshund",
        kin: &[],
        aliases: &["Dachshund Smooth Coat", "Dachshund Smooth Coat Miniature", "Dachshund, Long Haired", "Dachshund, Long Haired Miniature", "Dachshund, Wirehaired, Miniature", "Miniature Dachshund", "Daschound", "Daschund", "Dachschund", "Dachshung", "Dashund", "Daushaund", "Dotson", "迷你腊肠犬"],
    },
    Entry {
        code: "dalmatian",
        chinese: "大麦町犬",
        english: "Dalmatian",
        kin: &[],
        aliases: &["Dalmation", "斑点犬", "斑点狗"],
    },
    Entry {
        code: "dandie_dinmont_terrier",
        chinese: "丹迪丁蒙梗",
        english: "Dandie Dinmont Terrier",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "doberman",
        chinese: "杜宾犬",
        english: "Doberman Pinscher",
        kin: &[],
        aliases: &["Doberman", "Dobermann", "German Doberman", "德国杜宾犬", "杜宾", "多伯曼犬"],
    },
    Entry {
        code: "dogo_argentino",
        chinese: "阿根廷杜高犬",
        english: "Dogo Argentino",
        kin: &[Kin::Mastiff],
        aliases: &["Dogo", "Argentinean Dogo Mastiff", "Argentine Dogo", "阿根廷杜高", "杜高犬", "阿根廷杜高獒犬"],
    },
    Entry {
        code: "dogue_de_bordeaux",
        chinese: "法国波尔多獒犬",
        english: "Dogue de Bordeaux",
        kin: &[Kin::Mastiff],
        aliases: &["Dogue De Bordx", "French Mastiff", "Bordeaux Mastiff", "波尔多獒犬", "波尔多犬", "法国獒犬"],
    },
    Entry {
        code: "dunker",
        chinese: "挪威丹克犬",
        english: "Dunker",
        kin: &[],
        aliases: &["Norwegian Hound"],
    },
    Entry {
        code: "english_bulldog",
        chinese: "英国斗牛犬",
        english: "English Bulldog",
        kin: &[],
        aliases: &["English Bull Dog", "Bull Dog, English", "Eng Bull Dog", "Englih Bulldog", "British Bulldog"],
    },
    Entry {
        code: "english_cocker_spaniel",
        chinese: "英国可卡犬",
        english: "English Cocker Spaniel",
        kin: &[],
        aliases: &["英系可卡"],
    },
    Entry {
        code: "english_foxhound",
        chinese: "英国猎狐犬",
        english: "English Foxhound",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "english_setter",
        chinese: "英国雪达犬",
        english: "English Setter",
        kin: &[],
        aliases: &["Eng Setter", "英国塞特犬"],
    },
    Entry {
        code: "english_springer_spaniel",
        chinese: "英国史宾格犬",
        english: "English Springer Spaniel",
        kin: &[],
        aliases: &["Eng Springer Spaniel", "英国跳猎犬"],
    },
    Entry {
        code: "feist",
        chinese: "费斯特犬",
        english: "Feist",
        kin: &[],
        aliases: &["American Feist"],
    },
    Entry {
        code: "fila_brasileiro",
        chinese: "巴西非勒犬",
        english: "Fila Brasileiro",
        kin: &[Kin::Mastiff],
        aliases: &["Fila Braziliero", "Brazilian Mastiff", "巴西非勒", "巴西菲勒", "巴西菲勒犬", "巴西獒犬"],
    },
    Entry {
        code: "flat_coated_retriever",
        chinese: "平毛寻回犬",
        english: "Flat-Coated Retriever",
        kin: &[],
        aliases: &["Flatcoat"],
    },
    Entry {
        code: "foxhound",
        chinese: "猎狐犬",
        english: "Foxhound",
        kin: &[],
        aliases: &["Fox Hound"],
    },
    Entry {
        code: "french_bulldog",
        chinese: "法国斗牛犬",
        english: "French Bulldog",
        kin: &[],
        aliases: &["French Bull Dog", "Bull Dog, French", "French Bull", "Frenchie", "法斗"],
    },
    Entry {
        code: "german_pinscher",
        chinese: "德国宾莎犬",
        english: "German Pinscher",
        kin: &[],
        aliases: &["德国平犬"],
    },
    Entry {
        code: "german_shepherd",
        chinese: "德国牧羊犬",
        english: "German Shepherd Dog",
        kin: &[Kin::Wolfdog],
        aliases: &["German Shepherd", "German Shepard", "German Sheperd", "German Shephard", "German Shephered", "German Shep", "Germ Shep", "GSD", "Alsatian", "德牧", "黑背", "德国黑背"],
    },
    Entry {
        code: "german_shorthaired_pointer",
        chinese: "德国短毛指示犬",
        english: "German Shorthaired Pointer",
        kin: &[],
        aliases: &["Pointer, German Shorthaired", "德国短毛波音达犬"],
    },
    Entry {
        code: "giant_schnauzer",
        chinese: "巨型雪纳瑞犬",
        english: "Giant Schnauzer",
        kin: &[],
        aliases: &["Schnauzer, Giant"],
    },
    Entry {
        code: "glen_of_imaal_terrier",
        chinese: "艾莫劳峡谷梗",
        english: "Glen of Imaal Terrier",
        kin: &[],
        aliases: &["爱尔兰峡谷梗"],
    },
    Entry {
        code: "golden_retriever",
        chinese: "金毛寻回犬",
        english: "Golden Retriever",
        kin: &[],
        aliases: &["Golden", "Gold Retriever", "Golden Retr", "Golden Retrive", "Golden Retriver", "Golden Retreiver", "金毛"],
    },
    Entry {
        code: "gordon_setter",
        chinese: "戈登雪达犬",
        english: "Gordon Setter",
        kin: &[],
        aliases: &["戈登塞特犬"],
    },
    Entry {
        code: "great_dane",
        chinese: "大丹犬",
        english: "Great Dane",
        kin: &[],
        aliases: &["德国大丹犬"],
    },
    Entry {
        code: "great_pyrenees",
        chinese: "大白熊犬",
        english: "Great Pyrenees",
        kin: &[],
        aliases: &["Great Pyreenes", "Pyrenean Mountain Dog", "比利牛斯山地犬"],
    },
    Entry {
        code: "greyhound",
        chinese: "灵缇犬",
        english: "Greyhound",
        kin: &[],
        aliases: &["Grey Hound", "灵缇", "灵提犬", "格力犬"],
    },
    Entry {
        code: "harrier",
        chinese: "哈利犬",
        english: "Harrier",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "havanese",
        chinese: "哈瓦那犬",
        english: "Havanese",
        kin: &[],
        aliases: &["Habanese"],
    },
    Entry {
        code: "irish_red_and_white_setter",
        chinese: "爱尔兰红白雪达犬",
        english: "Irish Red and White Setter",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "irish_setter",
        chinese: "爱尔兰雪达犬",
        english: "Irish Setter",
        kin: &[],
        aliases: &["Irish Red Setter", "爱尔兰塞特犬"],
    },
    Entry {
        code: "irish_terrier",
        chinese: "爱尔兰梗",
        english: "Irish Terrier",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "irish_wolfhound",
        chinese: "爱尔兰猎狼犬",
        english: "Irish Wolfhound",
        kin: &[],
        aliases: &["爱尔兰狼犬"],
    },
    Entry {
        code: "italian_greyhound",
        chinese: "意大利灵缇犬",
        english: "Italian Greyhound",
        kin: &[],
        aliases: &["意大利灰狗"],
    },
    Entry {
        code: "jack_russell_terrier",
        chinese: "杰克罗素梗",
        english: "Jack Russell Terrier",
        kin: &[],
        aliases: &["Jack Russell", "Jack Russ", "Jack Russ Terrier", "Jack Russ Ter", "Jack Russ Terr", "Jsck Russel", "Russell Terrier", "Russell Terr", "杰克罗素"],
    },
    Entry {
        code: "japanese_chin",
        chinese: "日本狆",
        english: "Japanese Chin",
        kin: &[],
        aliases: &["日本仲"],
    },
    Entry {
        code: "keeshond",
        chinese: "荷兰毛狮犬",
        english: "Keeshond",
        kin: &[],
        aliases: &["Keeshound"],
    },
    Entry {
        code: "kerry_blue_terrier",
        chinese: "凯利蓝梗",
        english: "Kerry Blue Terrier",
        kin: &[],
        aliases: &["凯利蓝梗犬", "凯利兰梗", "凯丽蓝梗"],
    },
    Entry {
        code: "king_shepherd",
        chinese: "国王牧羊犬",
        english: "King Shepherd",
        kin: &[],
        aliases: &["King Shephard"],
    },
    Entry {
        code: "korean_jindo_dog",
        chinese: "珍岛犬",
        english: "Korean Jindo Dog",
        kin: &[],
        aliases: &["Jindo Dog, Korea", "Jindo Dog", "Jindo", "韩国珍岛犬"],
    },
    Entry {
        code: "kunming_wolfdog",
        chinese: "昆明狼犬",
        english: "Kunming Wolfdog",
        kin: &[Kin::Wolfdog],
        aliases: &["Kunming Dog", "Chinese Wolfdog", "昆明犬"],
    },
    Entry {
        code: "labrador_retriever",
        chinese: "拉布拉多寻回犬",
        english: "Labrador Retriever",
        kin: &[],
        aliases: &["Labrador", "Lab", "Lab Retriever", "Lab Retr", "Lab Ret", "Labrador Retr", "Labrador Ret", "Laborador", "Labradoe", "Golden Labrador", "Yellow Lab", "拉布拉多", "拉布拉多犬"],
    },
    Entry {
        code: "lhasa_apso",
        chinese: "拉萨犬",
        english: "Lhasa Apso",
        kin: &[],
        aliases: &["Lhasa", "Lasah Apso", "Lhasa Ahpso", "Lphasa Apso"],
    },
    Entry {
        code: "lowchen",
        chinese: "罗秦犬",
        english: "Lowchen",
        kin: &[],
        aliases: &["Löwchen"],
    },
    Entry {
        code: "maltese",
        chinese: "马尔济斯犬",
        english: "Maltese",
        kin: &[],
        aliases: &["马尔吉斯", "马尔济斯", "马耳他犬"],
    },
    Entry {
        code: "mastiff",
        chinese: "马士提夫犬",
        english: "Mastiff",
        kin: &[Kin::Mastiff],
        aliases: &["English Mastiff", "Old English Mastiff", "Mastiff, Old English", "英国马士提夫犬", "英国马士提夫", "英国獒犬", "马士提夫獒犬", "獒犬"],
    },
    Entry {
        code: "mi_ki",
        chinese: "米奇犬",
        english: "Mi-Ki",
        kin: &[],
        aliases: &["Miki"],
    },
    Entry {
        code: "miniature_american_shepherd",
        chinese: "迷你美国牧羊犬",
        english: "Miniature American Shepherd",
        kin: &[],
        aliases: &["Mini Australian Shepherd", "Miniature Australian Shepherd", "Mini Aussie"],
    },
    Entry {
        code: "miniature_bull_terrier",
        chinese: "迷你牛头梗",
        english: "Miniature Bull Terrier",
        kin: &[],
        aliases: &["Mini Bull Terrier"],
    },
    Entry {
        code: "miniature_pinscher",
        chinese: "迷你宾莎犬",
        english: "Miniature Pinscher",
        kin: &[],
        aliases: &["Mini Pinscher", "Mini Pincher", "Min Pin", "Mini Doberman", "迷你杜宾", "小鹿犬"],
    },
    Entry {
        code: "miniature_poodle",
        chinese: "迷你贵宾犬",
        english: "Miniature Poodle",
        kin: &[],
        aliases: &["Poodle, Miniature", "Mini Poodle", "Min Poodle", "Poodle Min", "Poodle Mini"],
    },
    Entry {
        code: "miniature_schnauzer",
        chinese: "迷你雪纳瑞犬",
        english: "Miniature Schnauzer",
        kin: &[],
        aliases: &["Schnauzer, Miniature", "Mini Schnauzer", "Min Schnauzer"],
    },
    Entry {
        code: "neapolitan_mastiff",
        chinese: "拿波里獒犬",
        english: "Neapolitan Mastiff",
        kin: &[Kin::Mastiff],
        aliases: &["Neopolitan Mastiff", "Napoleon Mastiff", "意大利纽波利顿犬", "意大利扭玻利顿", "意大利纽波利顿", "纽波利顿犬", "那不勒斯獒犬"],
    },
    Entry {
        code: "newfoundland",
        chinese: "纽芬兰犬",
        english: "Newfoundland",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "norfolk_terrier",
        chinese: "诺福克梗",
        english: "Norfolk Terrier",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "norwich_terrier",
        chinese: "罗威士梗",
        english: "Norwich Terrier",
        kin: &[],
        aliases: &["诺里奇梗"],
    },
    Entry {
        code: "nova_scotia_duck_tolling_retriever",
        chinese: "新斯科舍诱鸭寻回犬",
        english: "Nova Scotia Duck Tolling Retriever",
        kin: &[],
        aliases: &["Nova Scotia Duck Tolling Terrier", "Nova Scotia Duck Tollier"],
    },
    Entry {
        code: "old_english_bulldog",
        chinese: "英国老式斗牛犬",
        english: "Old English Bulldog",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "old_english_sheepdog",
        chinese: "英国古代牧羊犬",
        english: "Old English Sheepdog",
        kin: &[],
        aliases: &["English Sheepdog", "古典英国牧羊犬", "古代英国牧羊犬"],
    },
    Entry {
        code: "papillon",
        chinese: "蝴蝶犬",
        english: "Papillon",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "parson_russell_terrier",
        chinese: "帕森罗素梗",
        english: "Parson Russell Terrier",
        kin: &[],
        aliases: &["Parson Russellterr", "Parson Russell Terrieer", "Parson Terr"],
    },
    Entry {
        code: "patterdale_terrier",
        chinese: "帕特大梗",
        english: "Patterdale Terrier",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "pekingese",
        chinese: "北京犬",
        english: "Pekingese",
        kin: &[],
        aliases: &["京巴", "京巴犬"],
    },
    Entry {
        code: "pembroke_welsh_corgi",
        chinese: "彭布罗克威尔士柯基犬",
        english: "Pembroke Welsh Corgi",
        kin: &[],
        aliases: &["Welsh Corgi, Pembroke"],
    },
    Entry {
        code: "pharaoh_hound",
        chinese: "法老王猎犬",
        english: "Pharaoh Hound",
        kin: &[],
        aliases: &["Pharoh Hound"],
    },
    Entry {
        code: "plott_hound",
        chinese: "普罗特猎犬",
        english: "Plott Hound",
        kin: &[],
        aliases: &["Plott"],
    },
    Entry {
        code: "pointer",
        chinese: "波音达犬",
        english: "Pointer",
        kin: &[],
        aliases: &["English Pointer", "波音达猎犬", "英国指示犬"],
    },
    Entry {
        code: "pomeranian",
        chinese: "博美犬",
        english: "Pomeranian",
        kin: &[],
        aliases: &["Pomeraninan", "博美"],
    },
    Entry {
        code: "poodle",
        chinese: "贵宾犬",
        english: "Poodle",
        kin: &[],
        aliases: &["French Poodle", "Poddle", "Poodlde", "Poodie", "泰迪", "贵妇犬"],
    },
    Entry {
        code: "portuguese_podengo_pequeno",
        chinese: "小型葡萄牙波登可犬",
        english: "Portuguese Podengo Pequeno",
        kin: &[],
        aliases: &["Podengo Pequeno"],
    },
    Entry {
        code: "portuguese_water_dog",
        chinese: "葡萄牙水犬",
        english: "Portuguese Water Dog",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "potcake",
        chinese: "波特凯克犬",
        english: "Potcake",
        kin: &[],
        aliases: &["Potcake Dog"],
    },
    Entry {
        code: "presa_canario",
        chinese: "加纳利犬",
        english: "Presa Canario",
        kin: &[Kin::Mastiff],
        aliases: &["Perro de Presa Canario", "Persa Canario", "Canary Mastiff", "西班牙加纳利犬"],
    },
    Entry {
        code: "pug",
        chinese: "巴哥犬",
        english: "Pug",
        kin: &[],
        aliases: &["巴哥"],
    },
    Entry {
        code: "puli",
        chinese: "波利犬",
        english: "Puli",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "pyrenean_mastiff",
        chinese: "比利牛斯獒犬",
        english: "Pyrenean Mastiff",
        kin: &[Kin::Mastiff],
        aliases: &[],
    },
    Entry {
        code: "rat_terrier",
        chinese: "捕鼠梗",
        english: "Rat Terrier",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "redbone_coonhound",
        chinese: "红骨猎浣熊犬",
        english: "Redbone Coonhound",
        kin: &[],
        aliases: &["Coonhound, Redbone"],
    },
    Entry {
        code: "rhodesian_ridgeback",
        chinese: "罗得西亚脊背犬",
        english: "Rhodesian Ridgeback",
        kin: &[],
        aliases: &["Rhodesian Ridge Back", "Rhodesian", "Ridgeback"],
    },
    Entry {
        code: "rottweiler",
        chinese: "罗威纳犬",
        english: "Rottweiler",
        kin: &[Kin::Mastiff],
        aliases: &["Rotweiller", "罗威那犬", "罗威纳"],
    },
    Entry {
        code: "saint_bernard",
        chinese: "圣伯纳犬",
        english: "Saint Bernard",
        kin: &[],
        aliases: &["St. Bernard", "St Bernard Dog"],
    },
    Entry {
        code: "saluki",
        chinese: "萨路基猎犬",
        english: "Saluki",
        kin: &[],
        aliases: &["沙克犬", "萨卢基犬"],
    },
    Entry {
        code: "samoyed",
        chinese: "萨摩耶犬",
        english: "Samoyed",
        kin: &[],
        aliases: &["萨摩耶", "萨摩犬"],
    },
    Entry {
        code: "schipperke",
        chinese: "西帕基犬",
        english: "Schipperke",
        kin: &[],
        aliases: &["Schipperkee"],
    },
    Entry {
        code: "schnauzer",
        chinese: "雪纳瑞犬",
        english: "Schnauzer",
        kin: &[],
        aliases: &["雪纳瑞"],
    },
    Entry {
        code: "scottish_terrier",
        chinese: "苏格兰梗",
        english: "Scottish Terrier",
        kin: &[],
        aliases: &["Scott Terrier", "Scottie"],
    },
    Entry {
        code: "setter",
        chinese: "雪达犬",
        english: "Setter",
        kin: &[],
        aliases: &["雪达猎犬", "塞特犬"],
    },
    Entry {
        code: "shar_pei",
        chinese: "沙皮犬",
        english: "Shar-Pei",
        kin: &[],
        aliases: &["Shar-Pei, Chinese", "Sharpei", "中国沙皮犬"],
    },
    Entry {
        code: "shetland_sheepdog",
        chinese: "喜乐蒂牧羊犬",
        english: "Shetland Sheepdog",
        kin: &[],
        aliases: &["Sheltie"],
    },
    Entry {
        code: "shiba_inu",
        chinese: "柴犬",
        english: "Shiba Inu",
        kin: &[],
        aliases: &["Shiba", "日本柴犬"],
    },
    Entry {
        code: "shih_tzu",
        chinese: "西施犬",
        english: "Shih Tzu",
        kin: &[],
        aliases: &["Shihtzu", "Shitzu", "西施"],
    },
    Entry {
        code: "shiloh_shepherd",
        chinese: "夏伊洛牧羊犬",
        english: "Shiloh Shepherd",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "siberian_husky",
        chinese: "西伯利亚雪橇犬",
        english: "Siberian Husky",
        kin: &[],
        aliases: &["Husky", "Sib Husky", "哈士奇", "西伯利亚哈士奇", "哈士奇犬"],
    },
    Entry {
        code: "silky_terrier",
        chinese: "丝毛梗",
        english: "Silky Terrier",
        kin: &[],
        aliases: &["Australian Silky Terrier", "澳洲丝毛梗"],
    },
    Entry {
        code: "sled_dog",
        chinese: "雪橇犬",
        english: "Sled Dog",
        kin: &[],
        aliases: &["Sledge Dog"],
    },
    Entry {
        code: "smooth_fox_terrier",
        chinese: "短毛猎狐梗",
        english: "Smooth Fox Terrier",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "soft_coated_wheaten_terrier",
        chinese: "爱尔兰软毛梗",
        english: "Soft Coated Wheaten Terrier",
        kin: &[],
        aliases: &["Wheaten Terrier", "Wheaton Terrier", "Wheaton", "Sc Wheat Terr"],
    },
    Entry {
        code: "spanish_mastiff",
        chinese: "西班牙獒犬",
        english: "Spanish Mastiff",
        kin: &[Kin::Mastiff],
        aliases: &[],
    },
    Entry {
        code: "springer_spaniel",
        chinese: "史宾格犬",
        english: "Springer Spaniel",
        kin: &[],
        aliases: &["Springer", "跳猎犬"],
    },
    Entry {
        code: "staffordshire_bull_terrier",
        chinese: "斯塔福郡斗牛梗",
        english: "Staffordshire Bull Terrier",
        kin: &[Kin::PitBull],
        aliases: &["斯塔福斗牛梗", "Staffie"],
    },
    Entry {
        code: "standard_poodle",
        chinese: "标准贵宾犬",
        english: "Standard Poodle",
        kin: &[],
        aliases: &["Poodle, Standard", "巨型贵宾犬"],
    },
    Entry {
        code: "standard_schnauzer",
        chinese: "标准雪纳瑞犬",
        english: "Standard Schnauzer",
        kin: &[],
        aliases: &["Schnauzer, Standard", "Schnauzer Stand"],
    },
    Entry {
        code: "taiwan_dog",
        chinese: "台湾犬",
        english: "Taiwan Dog",
        kin: &[],
        aliases: &["Formosan Mountain Dog", "White Formosan Mountain Dog"],
    },
    Entry {
        code: "tibetan_mastiff",
        chinese: "藏獒",
        english: "Tibetan Mastiff",
        kin: &[Kin::Mastiff],
        aliases: &["Mastiff, Tibetan", "西藏獒犬", "藏獒犬"],
    },
    Entry {
        code: "tibetan_terrier",
        chinese: "西藏梗",
        english: "Tibetan Terrier",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "tosa",
        chinese: "土佐犬",
        english: "Tosa",
        kin: &[],
        aliases: &["Tosa Inu", "Japanese Tosa", "日本土佐犬"],
    },
    Entry {
        code: "toy_fox_terrier",
        chinese: "玩具猎狐梗",
        english: "Toy Fox Terrier",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "toy_poodle",
        chinese: "玩具贵宾犬",
        english: "Toy Poodle",
        kin: &[],
        aliases: &["Poodle, Toy"],
    },
    Entry {
        code: "treeing_walker_coonhound",
        chinese: "树丛猎浣熊犬",
        english: "Treeing Walker Coonhound",
        kin: &[],
        aliases: &["Coonhound, Treeing Walker"],
    },
    Entry {
        code: "victorian_bulldog",
        chinese: "维多利亚斗牛犬",
        english: "Victorian Bulldog",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "vizsla",
        chinese: "维希拉猎犬",
        english: "Vizsla",
        kin: &[],
        aliases: &["威斯拉犬", "维兹拉犬"],
    },
    Entry {
        code: "weimaraner",
        chinese: "威玛猎犬",
        english: "Weimaraner",
        kin: &[],
        aliases: &["威玛犬", "魏玛猎犬"],
    },
    Entry {
        code: "welsh_springer_spaniel",
        chinese: "威尔士史宾格犬",
        english: "Welsh Springer Spaniel",
        kin: &[],
        aliases: &["威尔士跳猎犬"],
    },
    Entry {
        code: "west_highland_white_terrier",
        chinese: "西高地白梗",
        english: "West Highland White Terrier",
        kin: &[],
        aliases: &["West High White Terrier", "West Highland Terrier", "West Highland Terr", "West Highland", "Westie", "Westies", "Westy"],
    },
    Entry {
        code: "whippet",
        chinese: "惠比特犬",
        english: "Whippet",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "wire_fox_terrier",
        chinese: "刚毛猎狐梗",
        english: "Wire Fox Terrier",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "wirehaired_pointing_griffon",
        chinese: "硬毛指示格里芬犬",
        english: "Wirehaired Pointing Griffon",
        kin: &[],
        aliases: &[],
    },
    Entry {
        code: "xoloitzcuintli",
        chinese: "墨西哥无毛犬",
        english: "Xoloitzcuintli",
        kin: &[],
        aliases: &["Xolo", "Coated Xolo"],
    },
    Entry {
        code: "yorkshire_terrier",
        chinese: "约克夏梗",
        english: "Yorkshire Terrier",
        kin: &[],
        aliases: &["Yorkshire", "Yorkshire Terr", "Yorkshire Ter", "Yorkie", "Yorky", "Teacup Yorkie", "Teacup Yorkshire", "Toy Yorkie", "约克夏"],
    },
];

/// Every name in the form in which it is looked up, with the row that it names, by name.
pub(super) const NAMES: &[(&str, u16)] = &[
    ("afghan hound", 0), // afghan_hound
    ("african boerboel", 33), // boerboel
    ("airedale terrier", 1), // airedale_terrier
    ("akita", 2), // akita
    ("akita inu", 2), // akita
    ("alabai", 55), // central_asian_shepherd
    ("alapaha blue blood bulldog", 3), // alapaha_blue_blood_bulldog
    ("alapaha bulldog", 3), // alapaha_blue_blood_bulldog
    ("alaska husky", 4), // alaskan_husky
    ("alaskan hus", 4), // alaskan_husky
    ("alaskan husky", 4), // alaskan_husky
    ("alaskan klee kai", 5), // alaskan_klee_kai
    ("alaskan malamute", 6), // alaskan_malamute
    ("alaskan malmute", 6), // alaskan_malamute
    ("alsatian", 82), // german_shepherd
    ("am pit bull", 12), // american_pit_bull_terrier
    ("am pit bull terr", 12), // american_pit_bull_terrier
    ("amer staff", 13), // american_staffordshire_terrier
    ("amer staffordshire", 13), // american_staffordshire_terrier
    ("american akita", 2), // akita
    ("american bull dog", 7), // american_bulldog
    ("american bulldog", 7), // american_bulldog
    ("american bully", 8), // american_bully
    ("american bully (pit bull)", 8), // american_bully
    ("american cocker spaniel", 9), // american_cocker_spaniel
    ("american eskimo", 10), // american_eskimo_dog
    ("american eskimo dog", 10), // american_eskimo_dog
    ("american feist", 76), // feist
    ("american foxhound", 11), // american_foxhound
    ("american pit bull", 12), // american_pit_bull_terrier
    ("american pit bull terrier", 12), // american_pit_bull_terrier
    ("american pit bull terrier/pit bull", 12), // american_pit_bull_terrier
    ("american pit ter", 12), // american_pit_bull_terrier
    ("american pitbull", 12), // american_pit_bull_terrier
    ("american staff", 13), // american_staffordshire_terrier
    ("american staff ter", 13), // american_staffordshire_terrier
    ("american stafford", 13), // american_staffordshire_terrier
    ("american staffordshire", 13), // american_staffordshire_terrier
    ("american staffordshire ter", 13), // american_staffordshire_terrier
    ("american staffordshire terrier", 13), // american_staffordshire_terrier
    ("amstaff", 13), // american_staffordshire_terrier
    ("apbt", 12), // american_pit_bull_terrier
    ("argentine dogo", 68), // dogo_argentino
    ("argentinean dogo mastiff", 68), // dogo_argentino
    ("aus kelpie", 15), // australian_kelpie
    ("aussie", 16), // australian_shepherd
    ("aust cattle dog", 14), // australian_cattle_dog
    ("aust kelpie", 15), // australian_kelpie
    ("aust terrier", 17), // australian_terrier
    ("australian blue heeler", 14), // australian_cattle_dog
    ("australian border collie", 35), // border_collie
    ("australian cattle", 14), // australian_cattle_dog
    ("australian cattle blue heeler", 14), // australian_cattle_dog
    ("australian cattle dog", 14), // australian_cattle_dog
    ("australian cattledog", 14), // australian_cattle_dog
    ("australian kelpie", 15), // australian_kelpie
    ("australian shep", 16), // australian_shepherd
    ("australian shepherd", 16), // australian_shepherd
    ("australian shepherd dog", 16), // australian_shepherd
    ("australian silky terrier", 157), // silky_terrier
    ("australian terrier", 17), // australian_terrier
    ("basenji", 18), // basenji
    ("basset", 19), // basset_hound
    ("basset hound", 19), // basset_hound
    ("bassett hound", 19), // basset_hound
    ("beagle", 20), // beagle
    ("beagle hound", 20), // beagle
    ("bearded collie", 21), // bearded_collie
    ("beauceron", 22), // beauceron
    ("beauceron wolfdog", 22), // beauceron
    ("beaver terriers", 27), // biewer_terrier
    ("bedlington terrier", 23), // bedlington_terrier
    ("belgian malinois", 24), // belgian_shepherd
    ("belgian sheepdog", 24), // belgian_shepherd
    ("belgian shepherd", 24), // belgian_shepherd
    ("belgian shepherd dog", 24), // belgian_shepherd
    ("belgian tervuren", 24), // belgian_shepherd
    ("belgian turvuren", 24), // belgian_shepherd
    ("belgium shepard", 24), // belgian_shepherd
    ("berger de beauce", 22), // beauceron
    ("bernese", 25), // bernese_mountain_dog
    ("bernese mountain", 25), // bernese_mountain_dog
    ("bernese mountain dog", 25), // bernese_mountain_dog
    ("bichon", 26), // bichon_frise
    ("bichon frise", 26), // bichon_frise
    ("biewer terrier", 27), // biewer_terrier
    ("bijon", 26), // bichon_frise
    ("black and tan coonhound", 28), // black_and_tan_coonhound
    ("black mouth cur", 29), // black_mouth_cur
    ("black russian terrier", 30), // black_russian_terrier
    ("bloodhound", 31), // bloodhound
    ("blue heeler", 14), // australian_cattle_dog
    ("blue nose pit bull", 12), // american_pit_bull_terrier
    ("blue nose pitbull", 12), // american_pit_bull_terrier
    ("blue nosed pit bull", 12), // american_pit_bull_terrier
    ("blue tick hound", 32), // bluetick_coonhound
    ("bluetick coonhound", 32), // bluetick_coonhound
    ("bluetick hound", 32), // bluetick_coonhound
    ("boerboel", 33), // boerboel
    ("bolognese", 34), // bolognese
    ("bolognese bichon", 34), // bolognese
    ("bordeaux mastiff", 69), // dogue_de_bordeaux
    ("border collie", 35), // border_collie
    ("border terrier", 36), // border_terrier
    ("borzoi", 37), // borzoi
    ("bosten terrier", 38), // boston_terrier
    ("boston terr", 38), // boston_terrier
    ("boston terrier", 38), // boston_terrier
    ("bouvier", 39), // bouvier_des_flandres
    ("bouvier des flandres", 39), // bouvier_des_flandres
    ("boxer", 40), // boxer
    ("bracco italiano", 41), // bracco_italiano
    ("brazilian mastiff", 77), // fila_brasileiro
    ("briard", 42), // briard
    ("british bulldog", 71), // english_bulldog
    ("brittany", 43), // brittany
    ("brittany spaniel", 43), // brittany
    ("broholmer", 44), // broholmer
    ("brussels griffon", 45), // brussels_griffon
    ("bull dog, english", 71), // english_bulldog
    ("bull dog, french", 80), // french_bulldog
    ("bull mastiff", 47), // bullmastiff
    ("bull terrier", 46), // bull_terrier
    ("bullmastiff", 47), // bullmastiff
    ("bully pit bull", 8), // american_bully
    ("bully pitbull", 8), // american_bully
    ("cairn terrier", 48), // cairn_terrier
    ("canary mastiff", 136), // presa_canario
    ("cane corso", 49), // cane_corso
    ("cane corso italiano", 49), // cane_corso
    ("cardigan welsh corgi", 50), // cardigan_welsh_corgi
    ("carolina dog", 51), // carolina_dog
    ("catahoula", 52), // catahoula_leopard_dog
    ("catahoula cur", 52), // catahoula_leopard_dog
    ("catahoula leopard dog", 52), // catahoula_leopard_dog
    ("cattahula", 52), // catahoula_leopard_dog
    ("cattle", 14), // australian_cattle_dog
    ("cattle dog", 14), // australian_cattle_dog
    ("caucasian ovcharka", 53), // caucasian_shepherd
    ("caucasian shepherd", 53), // caucasian_shepherd
    ("caucasian shepherd dog", 53), // caucasian_shepherd
    ("caucasian vcharka", 53), // caucasian_shepherd
    ("cavalier", 54), // cavalier_king_charles_spaniel
    ("cavalier charles spaniel", 54), // cavalier_king_charles_spaniel
    ("cavalier king charles spaniel", 54), // cavalier_king_charles_spaniel
    ("central asian ovcharka", 55), // central_asian_shepherd
    ("central asian shepherd", 55), // central_asian_shepherd
    ("central asian shepherd dog", 55), // central_asian_shepherd
    ("chih hua hua", 56), // chihuahua
    ("chihuahua", 56), // chihuahua
    ("chihuahua sh", 56), // chihuahua
    ("chihuahua shorthair", 56), // chihuahua
    ("chinese crested", 57), // chinese_crested
    ("chinese crested dog", 57), // chinese_crested
    ("chinese crested hairless", 57), // chinese_crested
    ("chinese wolfdog", 104), // kunming_wolfdog
    ("chow", 58), // chow_chow
    ("chow chow", 58), // chow_chow
    ("clumber spaniel", 59), // clumber_spaniel
    ("coated xolo", 181), // xoloitzcuintli
    ("cocker", 60), // cocker_spaniel
    ("cocker span", 60), // cocker_spaniel
    ("cocker spaniel", 60), // cocker_spaniel
    ("cockerspaniel", 60), // cocker_spaniel
    ("coker spaniel", 60), // cocker_spaniel
    ("colby pit bull", 12), // american_pit_bull_terrier
    ("collie", 61), // collie
    ("collie, rough coat", 61), // collie
    ("collie, smooth coat", 61), // collie
    ("coonhound, black and tan", 28), // black_and_tan_coonhound
    ("coonhound, redbone", 141), // redbone_coonhound
    ("coonhound, treeing walker", 172), // treeing_walker_coonhound
    ("corgi", 62), // corgi
    ("coton de tulear", 63), // coton_de_tulear
    ("cotton de tulear", 63), // coton_de_tulear
    ("dachschund", 64), // dachshund
    ("dachshund", 64), // dachshund
    ("dachshund smooth coat", 64), // dachshund
    ("dachshund smooth coat miniature", 64), // dachshund
    ("dachshund, long haired", 64), // dachshund
    ("dachshund, long haired miniature", 64), // dachshund
    ("dachshund, wirehaired, miniature", 64), // dachshund
    ("dachshung", 64), // dachshund
    ("dalmatian", 65), // dalmatian
    ("dalmation", 65), // dalmatian
    ("dandie dinmont terrier", 66), // dandie_dinmont_terrier
    ("danish broholmer", 44), // broholmer
    ("daschound", 64), // dachshund
    ("daschund", 64), // dachshund
    ("dashund", 64), // dachshund
    ("daushaund", 64), // dachshund
    ("doberman", 67), // doberman
    ("doberman pinscher", 67), // doberman
    ("dobermann", 67), // doberman
    ("dogo", 68), // dogo_argentino
    ("dogo argentino", 68), // dogo_argentino
    ("dogue de bordeaux", 69), // dogue_de_bordeaux
    ("dogue de bordx", 69), // dogue_de_bordeaux
    ("dotson", 64), // dachshund
    ("dunker", 70), // dunker
    ("eng bull dog", 71), // english_bulldog
    ("eng setter", 74), // english_setter
    ("eng springer spaniel", 75), // english_springer_spaniel
    ("englih bulldog", 71), // english_bulldog
    ("english bull dog", 71), // english_bulldog
    ("english bull terrier", 46), // bull_terrier
    ("english bulldog", 71), // english_bulldog
    ("english cocker spaniel", 72), // english_cocker_spaniel
    ("english foxhound", 73), // english_foxhound
    ("english mastiff", 109), // mastiff
    ("english pointer", 130), // pointer
    ("english setter", 74), // english_setter
    ("english sheepdog", 122), // old_english_sheepdog
    ("english springer spaniel", 75), // english_springer_spaniel
    ("eskimo", 10), // american_eskimo_dog
    ("exotic american bully", 8), // american_bully
    ("feist", 76), // feist
    ("fila brasileiro", 77), // fila_brasileiro
    ("fila braziliero", 77), // fila_brasileiro
    ("flat coated retriever", 78), // flat_coated_retriever
    ("flatcoat", 78), // flat_coated_retriever
    ("formosan mountain dog", 166), // taiwan_dog
    ("fox hound", 79), // foxhound
    ("foxhound", 79), // foxhound
    ("french bull", 80), // french_bulldog
    ("french bull dog", 80), // french_bulldog
    ("french bulldog", 80), // french_bulldog
    ("french mastiff", 69), // dogue_de_bordeaux
    ("french poodle", 132), // poodle
    ("frenchie", 80), // french_bulldog
    ("germ shep", 82), // german_shepherd
    ("german boxer", 40), // boxer
    ("german doberman", 67), // doberman
    ("german pinscher", 81), // german_pinscher
    ("german shep", 82), // german_shepherd
    ("german shepard", 82), // german_shepherd
    ("german sheperd", 82), // german_shepherd
    ("german shephard", 82), // german_shepherd
    ("german shepherd", 82), // german_shepherd
    ("german shepherd dog", 82), // german_shepherd
    ("german shephered", 82), // german_shepherd
    ("german shorthaired pointer", 83), // german_shorthaired_pointer
    ("giant schnauzer", 84), // giant_schnauzer
    ("glen of imaal terrier", 85), // glen_of_imaal_terrier
    ("gold retriever", 86), // golden_retriever
    ("golden", 86), // golden_retriever
    ("golden labrador", 105), // labrador_retriever
    ("golden retr", 86), // golden_retriever
    ("golden retreiver", 86), // golden_retriever
    ("golden retriever", 86), // golden_retriever
    ("golden retrive", 86), // golden_retriever
    ("golden retriver", 86), // golden_retriever
    ("gordon setter", 87), // gordon_setter
    ("great dane", 88), // great_dane
    ("great pyreenes", 89), // great_pyrenees
    ("great pyrenees", 89), // great_pyrenees
    ("grey hound", 90), // greyhound
    ("greyhound", 90), // greyhound
    ("groenendael", 24), // belgian_shepherd
    ("gsd", 82), // german_shepherd
    ("habanese", 92), // havanese
    ("harrier", 91), // harrier
    ("havanese", 92), // havanese
    ("heeler", 14), // australian_cattle_dog
    ("husky", 156), // siberian_husky
    ("irish red and white setter", 93), // irish_red_and_white_setter
    ("irish red setter", 94), // irish_setter
    ("irish setter", 94), // irish_setter
    ("irish terrier", 95), // irish_terrier
    ("irish wolfhound", 96), // irish_wolfhound
    ("italian greyhound", 97), // italian_greyhound
    ("italian king corso", 49), // cane_corso
    ("italian pointer", 41), // bracco_italiano
    ("jack russ", 98), // jack_russell_terrier
    ("jack russ ter", 98), // jack_russell_terrier
    ("jack russ terr", 98), // jack_russell_terrier
    ("jack russ terrier", 98), // jack_russell_terrier
    ("jack russell", 98), // jack_russell_terrier
    ("jack russell terrier", 98), // jack_russell_terrier
    ("japanese akita", 2), // akita
    ("japanese chin", 99), // japanese_chin
    ("japanese tosa", 169), // tosa
    ("jindo", 103), // korean_jindo_dog
    ("jindo dog", 103), // korean_jindo_dog
    ("jindo dog, korea", 103), // korean_jindo_dog
    ("jsck russel", 98), // jack_russell_terrier
    ("keeshond", 100), // keeshond
    ("keeshound", 100), // keeshond
    ("kelpie", 15), // australian_kelpie
    ("kerry blue terrier", 101), // kerry_blue_terrier
    ("king charles cavlier", 54), // cavalier_king_charles_spaniel
    ("king shephard", 102), // king_shepherd
    ("king shepherd", 102), // king_shepherd
    ("klee kai", 5), // alaskan_klee_kai
    ("korean jindo dog", 103), // korean_jindo_dog
    ("kunming dog", 104), // kunming_wolfdog
    ("kunming wolfdog", 104), // kunming_wolfdog
    ("lab", 105), // labrador_retriever
    ("lab ret", 105), // labrador_retriever
    ("lab retr", 105), // labrador_retriever
    ("lab retriever", 105), // labrador_retriever
    ("laborador", 105), // labrador_retriever
    ("labradoe", 105), // labrador_retriever
    ("labrador", 105), // labrador_retriever
    ("labrador ret", 105), // labrador_retriever
    ("labrador retr", 105), // labrador_retriever
    ("labrador retriever", 105), // labrador_retriever
    ("lasah apso", 106), // lhasa_apso
    ("lhasa", 106), // lhasa_apso
    ("lhasa ahpso", 106), // lhasa_apso
    ("lhasa apso", 106), // lhasa_apso
    ("lowchen", 107), // lowchen
    ("lphasa apso", 106), // lhasa_apso
    ("löwchen", 107), // lowchen
    ("malamute", 6), // alaskan_malamute
    ("malinois", 24), // belgian_shepherd
    ("maltese", 108), // maltese
    ("mastiff", 109), // mastiff
    ("mastiff, old english", 109), // mastiff
    ("mastiff, tibetan", 167), // tibetan_mastiff
    ("mi ki", 110), // mi_ki
    ("miki", 110), // mi_ki
    ("min pin", 113), // miniature_pinscher
    ("min poodle", 114), // miniature_poodle
    ("min schnauzer", 115), // miniature_schnauzer
    ("mini aussie", 111), // miniature_american_shepherd
    ("mini australian shepherd", 111), // miniature_american_shepherd
    ("mini bull terrier", 112), // miniature_bull_terrier
    ("mini doberman", 113), // miniature_pinscher
    ("mini pincher", 113), // miniature_pinscher
    ("mini pinscher", 113), // miniature_pinscher
    ("mini poodle", 114), // miniature_poodle
    ("mini schnauzer", 115), // miniature_schnauzer
    ("miniature american shepherd", 111), // miniature_american_shepherd
    ("miniature australian shepherd", 111), // miniature_american_shepherd
    ("miniature bull terrier", 112), // miniature_bull_terrier
    ("miniature dachshund", 64), // dachshund
    ("miniature pinscher", 113), // miniature_pinscher
    ("miniature poodle", 114), // miniature_poodle
    ("miniature schnauzer", 115), // miniature_schnauzer
    ("napoleon mastiff", 116), // neapolitan_mastiff
    ("neapolitan mastiff", 116), // neapolitan_mastiff
    ("neopolitan mastiff", 116), // neapolitan_mastiff
    ("newfoundland", 117), // newfoundland
    ("norfolk terrier", 118), // norfolk_terrier
    ("norwegian hound", 70), // dunker
    ("norwich terrier", 119), // norwich_terrier
    ("nova scotia duck tollier", 120), // nova_scotia_duck_tolling_retriever
    ("nova scotia duck tolling retriever", 120), // nova_scotia_duck_tolling_retriever
    ("nova scotia duck tolling terrier", 120), // nova_scotia_duck_tolling_retriever
    ("old english bulldog", 121), // old_english_bulldog
    ("old english mastiff", 109), // mastiff
    ("old english sheepdog", 122), // old_english_sheepdog
    ("papillon", 123), // papillon
    ("parson russell terrieer", 124), // parson_russell_terrier
    ("parson russell terrier", 124), // parson_russell_terrier
    ("parson russellterr", 124), // parson_russell_terrier
    ("parson terr", 124), // parson_russell_terrier
    ("patterdale terrier", 125), // patterdale_terrier
    ("pekingese", 126), // pekingese
    ("pembroke welsh corgi", 127), // pembroke_welsh_corgi
    ("perro de presa canario", 136), // presa_canario
    ("persa canario", 136), // presa_canario
    ("pharaoh hound", 128), // pharaoh_hound
    ("pharoh hound", 128), // pharaoh_hound
    ("pit", 12), // american_pit_bull_terrier
    ("pit bull", 12), // american_pit_bull_terrier
    ("pit bull bully", 8), // american_bully
    ("pit bull ter", 12), // american_pit_bull_terrier
    ("pit bull terr", 12), // american_pit_bull_terrier
    ("pit bull terrier", 12), // american_pit_bull_terrier
    ("pit terrier", 12), // american_pit_bull_terrier
    ("pitbull", 12), // american_pit_bull_terrier
    ("pitbull terrier", 12), // american_pit_bull_terrier
    ("plott", 129), // plott_hound
    ("plott hound", 129), // plott_hound
    ("poddle", 132), // poodle
    ("podengo pequeno", 133), // portuguese_podengo_pequeno
    ("pointer", 130), // pointer
    ("pointer, german shorthaired", 83), // german_shorthaired_pointer
    ("pomeranian", 131), // pomeranian
    ("pomeraninan", 131), // pomeranian
    ("poodie", 132), // poodle
    ("poodlde", 132), // poodle
    ("poodle", 132), // poodle
    ("poodle min", 114), // miniature_poodle
    ("poodle mini", 114), // miniature_poodle
    ("poodle, miniature", 114), // miniature_poodle
    ("poodle, standard", 164), // standard_poodle
    ("poodle, toy", 171), // toy_poodle
    ("portuguese podengo pequeno", 133), // portuguese_podengo_pequeno
    ("portuguese water dog", 134), // portuguese_water_dog
    ("potcake", 135), // potcake
    ("potcake dog", 135), // potcake
    ("presa canario", 136), // presa_canario
    ("pug", 137), // pug
    ("puli", 138), // puli
    ("pyrenean mastiff", 139), // pyrenean_mastiff
    ("pyrenean mountain dog", 89), // great_pyrenees
    ("queensland blue healer", 14), // australian_cattle_dog
    ("queensland blue heeler", 14), // australian_cattle_dog
    ("queensland heeler", 14), // australian_cattle_dog
    ("rat terrier", 140), // rat_terrier
    ("red nose pit", 12), // american_pit_bull_terrier
    ("red nose pit bull", 12), // american_pit_bull_terrier
    ("red nosed pit bull", 12), // american_pit_bull_terrier
    ("red&blue nose pit bull", 12), // american_pit_bull_terrier
    ("redbone coonhound", 141), // redbone_coonhound
    ("rhodesian", 142), // rhodesian_ridgeback
    ("rhodesian ridge back", 142), // rhodesian_ridgeback
    ("rhodesian ridgeback", 142), // rhodesian_ridgeback
    ("ridgeback", 142), // rhodesian_ridgeback
    ("rottweiler", 143), // rottweiler
    ("rotweiller", 143), // rottweiler
    ("rough collie", 61), // collie
    ("russell terr", 98), // jack_russell_terrier
    ("russell terrier", 98), // jack_russell_terrier
    ("russian wolfhound", 37), // borzoi
    ("saint bernard", 144), // saint_bernard
    ("saint hubert hound", 31), // bloodhound
    ("saluki", 145), // saluki
    ("samoyed", 146), // samoyed
    ("sc wheat terr", 160), // soft_coated_wheaten_terrier
    ("schipperke", 147), // schipperke
    ("schipperkee", 147), // schipperke
    ("schnauzer", 148), // schnauzer
    ("schnauzer stand", 165), // standard_schnauzer
    ("schnauzer, giant", 84), // giant_schnauzer
    ("schnauzer, miniature", 115), // miniature_schnauzer
    ("schnauzer, standard", 165), // standard_schnauzer
    ("scotch collie", 61), // collie
    ("scott terrier", 149), // scottish_terrier
    ("scottie", 149), // scottish_terrier
    ("scottish terrier", 149), // scottish_terrier
    ("setter", 150), // setter
    ("shar pei", 151), // shar_pei
    ("shar pei, chinese", 151), // shar_pei
    ("sharpei", 151), // shar_pei
    ("sheltie", 152), // shetland_sheepdog
    ("shetland sheepdog", 152), // shetland_sheepdog
    ("shiba", 153), // shiba_inu
    ("shiba inu", 153), // shiba_inu
    ("shih tzu", 154), // shih_tzu
    ("shihtzu", 154), // shih_tzu
    ("shiloh shepherd", 155), // shiloh_shepherd
    ("shitzu", 154), // shih_tzu
    ("sib husky", 156), // siberian_husky
    ("siberian husky", 156), // siberian_husky
    ("silky terrier", 157), // silky_terrier
    ("sled dog", 158), // sled_dog
    ("sledge dog", 158), // sled_dog
    ("smooth collie", 61), // collie
    ("smooth fox terrier", 159), // smooth_fox_terrier
    ("soft coated wheaten terrier", 160), // soft_coated_wheaten_terrier
    ("south african mastiff", 33), // boerboel
    ("spanish mastiff", 161), // spanish_mastiff
    ("springer", 162), // springer_spaniel
    ("springer spaniel", 162), // springer_spaniel
    ("st bernard", 144), // saint_bernard
    ("st bernard dog", 144), // saint_bernard
    ("staffie", 163), // staffordshire_bull_terrier
    ("stafford terrier", 13), // american_staffordshire_terrier
    ("staffordshire bull terrier", 163), // staffordshire_bull_terrier
    ("staffordshire terr", 13), // american_staffordshire_terrier
    ("staffordshire terrier", 13), // american_staffordshire_terrier
    ("stafforshire terrier", 13), // american_staffordshire_terrier
    ("standard poodle", 164), // standard_poodle
    ("standard schnauzer", 165), // standard_schnauzer
    ("taiwan dog", 166), // taiwan_dog
    ("teacup yorkie", 182), // yorkshire_terrier
    ("teacup yorkshire", 182), // yorkshire_terrier
    ("tervuren", 24), // belgian_shepherd
    ("tibetan mastiff", 167), // tibetan_mastiff
    ("tibetan terrier", 168), // tibetan_terrier
    ("tosa", 169), // tosa
    ("tosa inu", 169), // tosa
    ("toy fox terrier", 170), // toy_fox_terrier
    ("toy poodle", 171), // toy_poodle
    ("toy yorkie", 182), // yorkshire_terrier
    ("treeing walker coonhound", 172), // treeing_walker_coonhound
    ("victorian bulldog", 173), // victorian_bulldog
    ("vizsla", 174), // vizsla
    ("weimaraner", 175), // weimaraner
    ("welsh corgi", 62), // corgi
    ("welsh corgi, cardigan", 50), // cardigan_welsh_corgi
    ("welsh corgi, pembroke", 127), // pembroke_welsh_corgi
    ("welsh springer spaniel", 176), // welsh_springer_spaniel
    ("welsh/corgi", 62), // corgi
    ("west high white terrier", 177), // west_highland_white_terrier
    ("west highland", 177), // west_highland_white_terrier
    ("west highland terr", 177), // west_highland_white_terrier
    ("west highland terrier", 177), // west_highland_white_terrier
    ("west highland white terrier", 177), // west_highland_white_terrier
    ("westie", 177), // west_highland_white_terrier
    ("westies", 177), // west_highland_white_terrier
    ("westy", 177), // west_highland_white_terrier
    ("wheaten terrier", 160), // soft_coated_wheaten_terrier
    ("wheaton", 160), // soft_coated_wheaten_terrier
    ("wheaton terrier", 160), // soft_coated_wheaten_terrier
    ("whippet", 178), // whippet
    ("white formosan mountain dog", 166), // taiwan_dog
    ("wire fox terrier", 179), // wire_fox_terrier
    ("wirehaired pointing griffon", 180), // wirehaired_pointing_griffon
    ("xolo", 181), // xoloitzcuintli
    ("xoloitzcuintli", 181), // xoloitzcuintli
    ("yellow lab", 105), // labrador_retriever
    ("yorkie", 182), // yorkshire_terrier
    ("yorkshire", 182), // yorkshire_terrier
    ("yorkshire ter", 182), // yorkshire_terrier
    ("yorkshire terr", 182), // yorkshire_terrier
    ("yorkshire terrier", 182), // yorkshire_terrier
    ("yorky", 182), // yorkshire_terrier
    ("万能梗", 1), // airedale_terrier
    ("丝毛梗", 157), // silky_terrier
    ("中亚牧羊犬", 55), // central_asian_shepherd
    ("中国冠毛犬", 57), // chinese_crested
    ("中国沙皮犬", 151), // shar_pei
    ("丹迪丁蒙梗", 66), // dandie_dinmont_terrier
    ("丹麦布罗荷马獒", 44), // broholmer
    ("丹麦布罗荷马獒犬", 44), // broholmer
    ("京巴", 126), // pekingese
    ("京巴犬", 126), // pekingese
    ("伯尔尼山犬", 25), // bernese_mountain_dog
    ("伯德梗", 36), // border_terrier
    ("伯恩山犬", 25), // bernese_mountain_dog
    ("伯瑞犬", 42), // briard
    ("佛兰德牧牛犬", 39), // bouvier_des_flandres
    ("俄罗斯高加索犬", 53), // caucasian_shepherd
    ("克伦伯猎犬", 59), // clumber_spaniel
    ("凯丽蓝梗", 101), // kerry_blue_terrier
    ("凯利兰梗", 101), // kerry_blue_terrier
    ("凯利蓝梗", 101), // kerry_blue_terrier
    ("凯利蓝梗犬", 101), // kerry_blue_terrier
    ("凯恩梗", 48), // cairn_terrier
    ("刚果犬", 18), // basenji
    ("刚毛猎狐梗", 179), // wire_fox_terrier
    ("加纳利犬", 136), // presa_canario
    ("北京犬", 126), // pekingese
    ("南非獒犬", 33), // boerboel
    ("博斯牧羊犬", 22), // beauceron
    ("博洛尼亚犬", 34), // bolognese
    ("博美", 131), // pomeranian
    ("博美犬", 131), // pomeranian
    ("卡他豪拉豹犬", 52), // catahoula_leopard_dog
    ("卡斯罗犬", 49), // cane_corso
    ("卡罗来纳犬", 51), // carolina_dog
    ("卡迪根威尔士柯基犬", 50), // cardigan_welsh_corgi
    ("卷毛比熊犬", 26), // bichon_frise
    ("古代英国牧羊犬", 122), // old_english_sheepdog
    ("古典英国牧羊犬", 122), // old_english_sheepdog
    ("可卡犬", 60), // cocker_spaniel
    ("台湾犬", 166), // taiwan_dog
    ("史宾格犬", 162), // springer_spaniel
    ("吉娃娃", 56), // chihuahua
    ("吉娃娃犬", 56), // chihuahua
    ("哈利犬", 91), // harrier
    ("哈士奇", 156), // siberian_husky
    ("哈士奇犬", 156), // siberian_husky
    ("哈瓦那犬", 92), // havanese
    ("喜乐蒂牧羊犬", 152), // shetland_sheepdog
    ("国王牧羊犬", 102), // king_shepherd
    ("图莱亚尔绒毛犬", 63), // coton_de_tulear
    ("土佐犬", 169), // tosa
    ("圣伯纳犬", 144), // saint_bernard
    ("塞特犬", 150), // setter
    ("墨西哥无毛犬", 181), // xoloitzcuintli
    ("夏伊洛牧羊犬", 155), // shiloh_shepherd
    ("多伯曼犬", 67), // doberman
    ("大丹犬", 88), // great_dane
    ("大白熊犬", 89), // great_pyrenees
    ("大麦町犬", 65), // dalmatian
    ("威尔士史宾格犬", 176), // welsh_springer_spaniel
    ("威尔士跳猎犬", 176), // welsh_springer_spaniel
    ("威斯拉犬", 174), // vizsla
    ("威玛犬", 175), // weimaraner
    ("威玛猎犬", 175), // weimaraner
    ("寻血猎犬", 31), // bloodhound
    ("小型葡萄牙波登可犬", 133), // portuguese_podengo_pequeno
    ("小鹿犬", 113), // miniature_pinscher
    ("巨型贵宾犬", 164), // standard_poodle
    ("巨型雪纳瑞犬", 84), // giant_schnauzer
    ("巴仙吉犬", 18), // basenji
    ("巴吉度犬", 19), // basset_hound
    ("巴吉度猎犬", 19), // basset_hound
    ("巴哥", 137), // pug
    ("巴哥犬", 137), // pug
    ("巴西獒犬", 77), // fila_brasileiro
    ("巴西菲勒", 77), // fila_brasileiro
    ("巴西菲勒犬", 77), // fila_brasileiro
    ("巴西非勒", 77), // fila_brasileiro
    ("巴西非勒犬", 77), // fila_brasileiro
    ("布列塔尼犬", 43), // brittany
    ("布里牧羊犬", 42), // briard
    ("布鲁塞尔格里芬犬", 45), // brussels_griffon
    ("帕森罗素梗", 124), // parson_russell_terrier
    ("帕特大梗", 125), // patterdale_terrier
    ("平毛寻回犬", 78), // flat_coated_retriever
    ("彭布罗克威尔士柯基犬", 127), // pembroke_welsh_corgi
    ("德国大丹犬", 88), // great_dane
    ("德国宾莎犬", 81), // german_pinscher
    ("德国平犬", 81), // german_pinscher
    ("德国杜宾犬", 67), // doberman
    ("德国牧羊犬", 82), // german_shepherd
    ("德国短毛指示犬", 83), // german_shorthaired_pointer
    ("德国短毛波音达犬", 83), // german_shorthaired_pointer
    ("德国黑背", 82), // german_shepherd
    ("德牧", 82), // german_shepherd
    ("恶霸犬", 8), // american_bully
    ("惠比特犬", 178), // whippet
    ("意大利卡斯罗", 49), // cane_corso
    ("意大利卡斯罗犬", 49), // cane_corso
    ("意大利布拉可犬", 41), // bracco_italiano
    ("意大利扭玻利顿", 116), // neapolitan_mastiff
    ("意大利灰狗", 97), // italian_greyhound
    ("意大利灵缇犬", 97), // italian_greyhound
    ("意大利纽波利顿", 116), // neapolitan_mastiff
    ("意大利纽波利顿犬", 116), // neapolitan_mastiff
    ("戈登塞特犬", 87), // gordon_setter
    ("戈登雪达犬", 87), // gordon_setter
    ("拉布拉多", 105), // labrador_retriever
    ("拉布拉多寻回犬", 105), // labrador_retriever
    ("拉布拉多犬", 105), // labrador_retriever
    ("拉萨犬", 106), // lhasa_apso
    ("拳师犬", 40), // boxer
    ("拳狮犬", 40), // boxer
    ("拿波里獒犬", 116), // neapolitan_mastiff
    ("挪威丹克犬", 70), // dunker
    ("捕鼠梗", 140), // rat_terrier
    ("斑点犬", 65), // dalmatian
    ("斑点狗", 65), // dalmatian
    ("斗牛獒犬", 47), // bullmastiff
    ("斯塔福斗牛梗", 163), // staffordshire_bull_terrier
    ("斯塔福犬", 13), // american_staffordshire_terrier
    ("斯塔福郡斗牛梗", 163), // staffordshire_bull_terrier
    ("新斯科舍诱鸭寻回犬", 120), // nova_scotia_duck_tolling_retriever
    ("日本仲", 99), // japanese_chin
    ("日本土佐犬", 169), // tosa
    ("日本柴犬", 153), // shiba_inu
    ("日本狆", 99), // japanese_chin
    ("日本秋田犬", 2), // akita
    ("昆明犬", 104), // kunming_wolfdog
    ("昆明狼犬", 104), // kunming_wolfdog
    ("普罗特猎犬", 129), // plott_hound
    ("杜宾", 67), // doberman
    ("杜宾犬", 67), // doberman
    ("杜高犬", 68), // dogo_argentino
    ("杰克罗素", 98), // jack_russell_terrier
    ("杰克罗素梗", 98), // jack_russell_terrier
    ("松狮", 58), // chow_chow
    ("松狮犬", 58), // chow_chow
    ("柯利牧羊犬", 61), // collie
    ("柯基", 62), // corgi
    ("柯基犬", 62), // corgi
    ("柴犬", 153), // shiba_inu
    ("标准牛头梗", 46), // bull_terrier
    ("标准贵宾犬", 164), // standard_poodle
    ("标准雪纳瑞犬", 165), // standard_schnauzer
    ("树丛猎浣熊犬", 172), // treeing_walker_coonhound
    ("格力犬", 90), // greyhound
    ("棉花面纱犬", 63), // coton_de_tulear
    ("比利时牧羊犬", 24), // belgian_shepherd
    ("比利时马里努阿犬", 24), // belgian_shepherd
    ("比利牛斯山地犬", 89), // great_pyrenees
    ("比利牛斯獒犬", 139), // pyrenean_mastiff
    ("比格犬", 20), // beagle
    ("比格猎犬", 20), // beagle
    ("比沃梗", 27), // biewer_terrier
    ("比熊犬", 26), // bichon_frise
    ("比特斗牛梗", 12), // american_pit_bull_terrier
    ("比特斗牛梗犬", 12), // american_pit_bull_terrier
    ("比特犬", 12), // american_pit_bull_terrier
    ("沙克犬", 145), // saluki
    ("沙皮犬", 151), // shar_pei
    ("法兰德斯牧羊犬", 39), // bouvier_des_flandres
    ("法国斗牛犬", 80), // french_bulldog
    ("法国波尔多獒犬", 69), // dogue_de_bordeaux
    ("法国狼犬", 22), // beauceron
    ("法国獒犬", 69), // dogue_de_bordeaux
    ("法斗", 80), // french_bulldog
    ("法老王猎犬", 128), // pharaoh_hound
    ("波利犬", 138), // puli
    ("波士顿梗", 38), // boston_terrier
    ("波尔多犬", 69), // dogue_de_bordeaux
    ("波尔多獒犬", 69), // dogue_de_bordeaux
    ("波恩山犬", 25), // bernese_mountain_dog
    ("波特凯克犬", 135), // potcake
    ("波音达犬", 130), // pointer
    ("波音达猎犬", 130), // pointer
    ("泰迪", 132), // poodle
    ("澳大利亚梗", 17), // australian_terrier
    ("澳大利亚牧牛犬", 14), // australian_cattle_dog
    ("澳大利亚牧羊犬", 16), // australian_shepherd
    ("澳洲丝毛梗", 157), // silky_terrier
    ("澳洲卡尔比犬", 15), // australian_kelpie
    ("澳洲牧牛犬", 14), // australian_cattle_dog
    ("澳洲牧羊犬", 16), // australian_shepherd
    ("灵提犬", 90), // greyhound
    ("灵缇", 90), // greyhound
    ("灵缇犬", 90), // greyhound
    ("爱尔兰塞特犬", 94), // irish_setter
    ("爱尔兰峡谷梗", 85), // glen_of_imaal_terrier
    ("爱尔兰梗", 95), // irish_terrier
    ("爱尔兰狼犬", 96), // irish_wolfhound
    ("爱尔兰猎狼犬", 96), // irish_wolfhound
    ("爱尔兰红白雪达犬", 93), // irish_red_and_white_setter
    ("爱尔兰软毛梗", 160), // soft_coated_wheaten_terrier
    ("爱尔兰雪达犬", 94), // irish_setter
    ("牛头㹴", 46), // bull_terrier
    ("牛头梗", 46), // bull_terrier
    ("特弗伦犬", 24), // belgian_shepherd
    ("猎狐犬", 79), // foxhound
    ("獒犬", 109), // mastiff
    ("玩具猎狐梗", 170), // toy_fox_terrier
    ("玩具贵宾犬", 171), // toy_poodle
    ("珍岛犬", 103), // korean_jindo_dog
    ("短毛猎狐梗", 159), // smooth_fox_terrier
    ("硬毛指示格里芬犬", 180), // wirehaired_pointing_griffon
    ("秋田犬", 2), // akita
    ("米奇犬", 110), // mi_ki
    ("米格鲁", 20), // beagle
    ("红骨猎浣熊犬", 141), // redbone_coonhound
    ("约克夏", 182), // yorkshire_terrier
    ("约克夏梗", 182), // yorkshire_terrier
    ("纽波利顿犬", 116), // neapolitan_mastiff
    ("纽芬兰犬", 117), // newfoundland
    ("维兹拉犬", 174), // vizsla
    ("维多利亚斗牛犬", 173), // victorian_bulldog
    ("维希拉猎犬", 174), // vizsla
    ("罗威士梗", 119), // norwich_terrier
    ("罗威纳", 143), // rottweiler
    ("罗威纳犬", 143), // rottweiler
    ("罗威那犬", 143), // rottweiler
    ("罗得西亚脊背犬", 142), // rhodesian_ridgeback
    ("罗秦犬", 107), // lowchen
    ("美国可卡犬", 9), // american_cocker_spaniel
    ("美国恶霸犬", 8), // american_bully
    ("美国斗牛犬", 7), // american_bulldog
    ("美国斯塔福㹴", 13), // american_staffordshire_terrier
    ("美国斯塔福梗", 13), // american_staffordshire_terrier
    ("美国斯塔福郡梗", 13), // american_staffordshire_terrier
    ("美国比特斗牛梗", 12), // american_pit_bull_terrier
    ("美国比特犬", 12), // american_pit_bull_terrier
    ("美国爱斯基摩犬", 10), // american_eskimo_dog
    ("美国猎狐犬", 11), // american_foxhound
    ("美系可卡", 9), // american_cocker_spaniel
    ("美系秋田犬", 2), // akita
    ("腊肠犬", 64), // dachshund
    ("艾尔谷梗", 1), // airedale_terrier
    ("艾莫劳峡谷梗", 85), // glen_of_imaal_terrier
    ("苏俄牧羊犬", 37), // borzoi
    ("苏俄猎狼犬", 37), // borzoi
    ("苏格兰梗", 149), // scottish_terrier
    ("苏格兰牧羊犬", 61), // collie
    ("苏牧", 61), // collie
    ("英国古代牧羊犬", 122), // old_english_sheepdog
    ("英国可卡犬", 72), // english_cocker_spaniel
    ("英国史宾格犬", 75), // english_springer_spaniel
    ("英国塞特犬", 74), // english_setter
    ("英国指示犬", 130), // pointer
    ("英国斗牛犬", 71), // english_bulldog
    ("英国斗牛獒犬", 47), // bullmastiff
    ("英国猎狐犬", 73), // english_foxhound
    ("英国獒犬", 109), // mastiff
    ("英国老式斗牛犬", 121), // old_english_bulldog
    ("英国跳猎犬", 75), // english_springer_spaniel
    ("英国雪达犬", 74), // english_setter
    ("英国马士提夫", 109), // mastiff
    ("英国马士提夫犬", 109), // mastiff
    ("英系可卡", 72), // english_cocker_spaniel
    ("荷兰毛狮犬", 100), // keeshond
    ("萨卢基犬", 145), // saluki
    ("萨摩犬", 146), // samoyed
    ("萨摩耶", 146), // samoyed
    ("萨摩耶犬", 146), // samoyed
    ("萨路基猎犬", 145), // saluki
    ("葡萄牙水犬", 134), // portuguese_water_dog
    ("蓝斑猎浣熊犬", 32), // bluetick_coonhound
    ("藏獒", 167), // tibetan_mastiff
    ("藏獒犬", 167), // tibetan_mastiff
    ("蝴蝶犬", 123), // papillon
    ("西伯利亚哈士奇", 156), // siberian_husky
    ("西伯利亚雪橇犬", 156), // siberian_husky
    ("西帕基犬", 147), // schipperke
    ("西施", 154), // shih_tzu
    ("西施犬", 154), // shih_tzu
    ("西班牙加纳利犬", 136), // presa_canario
    ("西班牙獒犬", 161), // spanish_mastiff
    ("西藏梗", 168), // tibetan_terrier
    ("西藏獒犬", 167), // tibetan_mastiff
    ("西高地白梗", 177), // west_highland_white_terrier
    ("诺福克梗", 118), // norfolk_terrier
    ("诺里奇梗", 119), // norwich_terrier
    ("贝林登梗", 23), // bedlington_terrier
    ("贝林顿梗", 23), // bedlington_terrier
    ("贝林顿梗犬", 23), // bedlington_terrier
    ("贝灵顿梗", 23), // bedlington_terrier
    ("贝生吉犬", 18), // basenji
    ("贵妇犬", 132), // poodle
    ("贵宾犬", 132), // poodle
    ("费斯特犬", 76), // feist
    ("跳猎犬", 162), // springer_spaniel
    ("边境梗", 36), // border_terrier
    ("边境牧羊犬", 35), // border_collie
    ("边牧", 35), // border_collie
    ("迷你宾莎犬", 113), // miniature_pinscher
    ("迷你杜宾", 113), // miniature_pinscher
    ("迷你牛头梗", 112), // miniature_bull_terrier
    ("迷你美国牧羊犬", 111), // miniature_american_shepherd
    ("迷你腊肠犬", 64), // dachshund
    ("迷你贵宾犬", 114), // miniature_poodle
    ("迷你雪纳瑞犬", 115), // miniature_schnauzer
    ("那不勒斯獒犬", 116), // neapolitan_mastiff
    ("金毛", 86), // golden_retriever
    ("金毛寻回犬", 86), // golden_retriever
    ("长须柯利犬", 21), // bearded_collie
    ("长须牧羊犬", 21), // bearded_collie
    ("阿富汗猎犬", 0), // afghan_hound
    ("阿拉帕哈蓝血斗牛犬", 3), // alapaha_blue_blood_bulldog
    ("阿拉斯加克利凯犬", 5), // alaskan_klee_kai
    ("阿拉斯加哈士奇", 4), // alaskan_husky
    ("阿拉斯加犬", 6), // alaskan_malamute
    ("阿拉斯加雪橇犬", 6), // alaskan_malamute
    ("阿根廷杜高", 68), // dogo_argentino
    ("阿根廷杜高犬", 68), // dogo_argentino
    ("阿根廷杜高獒犬", 68), // dogo_argentino
    ("雪橇犬", 158), // sled_dog
    ("雪纳瑞", 148), // schnauzer
    ("雪纳瑞犬", 148), // schnauzer
    ("雪达犬", 150), // setter
    ("雪达猎犬", 150), // setter
    ("韩国珍岛犬", 103), // korean_jindo_dog
    ("马士提夫犬", 109), // mastiff
    ("马士提夫獒犬", 109), // mastiff
    ("马尔吉斯", 108), // maltese
    ("马尔济斯", 108), // maltese
    ("马尔济斯犬", 108), // maltese
    ("马犬", 24), // belgian_shepherd
    ("马耳他犬", 108), // maltese
    ("马里努阿犬", 24), // belgian_shepherd
    ("骑士查理王小猎犬", 54), // cavalier_king_charles_spaniel
    ("高加索山犬", 53), // caucasian_shepherd
    ("高加索牧羊犬", 53), // caucasian_shepherd
    ("高加索犬", 53), // caucasian_shepherd
    ("魏玛猎犬", 175), // weimaraner
    ("黑俄罗斯梗", 30), // black_russian_terrier
    ("黑嘴杂色犬", 29), // black_mouth_cur
    ("黑背", 82), // german_shepherd
    ("黑褐猎浣熊犬", 28), // black_and_tan_coonhound
];

/// How many words the longest name has.
pub(super) const LONGEST_NAME_IN_WORDS: usize = 5;
